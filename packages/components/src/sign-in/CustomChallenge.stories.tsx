import '../testing/patient-stories.js';
import { emulatedStories } from '@cognito-mfa/hooks/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { type ComponentOverrides, ComponentsProvider } from '../overrides/ComponentsProvider.js';
import { customApp } from '../testing/custom-app.js';
import { username } from '../testing/emulated-app.js';
import { SignIn } from './SignIn.js';

/** The triggers of the pool run in the page. They ask for sums until one is right. */
const meta = {
  title: 'Parts/CustomChallenge',
  component: SignIn,
  args: { authFlowType: 'CUSTOM_WITHOUT_SRP', onSignedIn: fn() },
  ...emulatedStories(async () => (await customApp({})).emulator, {
    prepare: ({ client }) => client.signIn({ username, options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } }),
  }),
} satisfies Meta<typeof SignIn>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OneField: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('How much is 2 + 3?');
    await userEvent.type(canvas.getByLabelText('Answer'), '4{Enter}');
    await canvas.findByText('How much is 3 + 3?');
    await expect(canvas.getByRole('status')).toHaveTextContent('One more answer is needed.');
    await userEvent.type(canvas.getByLabelText('Answer'), '6{Enter}');
    await waitFor(() => expect(args.onSignedIn).toHaveBeenCalledOnce());
  },
};

const components: ComponentOverrides = {
  CustomChallenge: ({ state, headingLevel, onConfirm }) => {
    const Heading = `h${headingLevel}` as const;
    return (
      <div className="cmk-step">
        <Heading>{state.additionalInfo.question}</Heading>
        {['4', '5', '6'].map((answer) => (
          <button type="button" key={answer} disabled={state.busy !== null} onClick={() => onConfirm(answer)}>
            {answer}
          </button>
        ))}
      </div>
    );
  },
};

/** The app replaces the screen, and the answer needs no field. */
export const OwnScreen: Story = {
  render: (args) => (
    <ComponentsProvider components={components}>
      <SignIn {...args} />
    </ComponentsProvider>
  ),
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: '5' }));
    await waitFor(() => expect(args.onSignedIn).toHaveBeenCalledOnce());
  },
};
