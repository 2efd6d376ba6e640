import '../testing/patient-stories.js';
import type { Emulator } from '@cognito-mfa/emulator';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { password, username } from '../testing/emulated-app.js';
import { appOf, onEmulator } from '../testing/emulated-stories.js';
import { SignIn } from './SignIn.js';

const meta = {
  title: 'Components/SignIn',
  component: SignIn,
  args: { appName: 'Harbour', onSignedIn: fn() },
  ...onEmulator(),
} satisfies Meta<typeof SignIn>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Sign in as `ada` with `Corr3ct-Horse!`. */
export const PasswordOnly: Story = {
  play: async ({ canvasElement, args }) => {
    await enterCredentials(canvasElement, password);
    await waitFor(() => expect(args.onSignedIn).toHaveBeenCalledOnce());
  },
};

/** Begins after the password. */
export const ChoiceThenTextMessage: Story = {
  ...afterPassword({ sms: 'ENABLED', email: 'ENABLED' }),
  play: async ({ canvasElement, loaded, args }) => {
    const { latestCode } = appOf(loaded);
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Text message' }));
    const code = await canvas.findByLabelText('Verification code');
    await expect(code).toHaveFocus();
    await userEvent.type(code, latestCode());
    await waitFor(() => expect(args.onSignedIn).toHaveBeenCalledOnce());
  },
};

/** Begins at the code. */
export const WrongCodeThenResend: Story = {
  ...afterPassword({ sms: 'PREFERRED' }),
  play: async ({ canvasElement, loaded, args }) => {
    const { latestCode } = appOf(loaded);
    const canvas = within(canvasElement);
    const wrong = (await canvas.findByLabelText('Verification code')) && otherThan(latestCode());
    await userEvent.type(canvas.getByLabelText('Verification code'), wrong);
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Incorrect code');
    await userEvent.click(canvas.getByRole('button', { name: 'Resend code' }));
    await canvas.findByText('A new code is on its way.');
    await userEvent.type(canvas.getByLabelText('Verification code'), latestCode());
    await waitFor(() => expect(args.onSignedIn).toHaveBeenCalledOnce());
  },
};

export const WrongPassword: Story = {
  // On the page it would look like the first: nobody has typed yet.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await enterCredentials(canvasElement, 'Wr0ng-Horse!');
    await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent('username or password');
  },
};

/** Resumes a sign-in of a user with these methods. */
function afterPassword(methods: Parameters<Emulator['users']['setMfaPreference']>[1]) {
  return onEmulator(async ({ client, emulator }) => {
    emulator.users.setMfaPreference(username, methods);
    await client.signIn({ username, password });
  });
}

async function enterCredentials(element: HTMLElement, typed: string): Promise<void> {
  const canvas = within(element);
  await userEvent.type(await canvas.findByLabelText('Username'), username);
  await userEvent.type(canvas.getByLabelText('Password'), typed);
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
}

function otherThan(code: string): string {
  return code === '000000' ? '111111' : '000000';
}
