import '../testing/patient-stories.js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { password } from '../testing/emulated-app.js';
import { appOf, onEmulator } from '../testing/emulated-stories.js';
import { SignUp } from './SignUp.js';

const meta = {
  title: 'Components/SignUp',
  component: SignUp,
  args: { onSignedIn: fn() },
  ...onEmulator(),
} satisfies Meta<typeof SignUp>;
export default meta;

export const CreateAndConfirm: StoryObj<typeof meta> = {
  play: async ({ canvasElement, loaded, args }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Username'), 'grace');
    await userEvent.type(canvas.getByLabelText('Email'), 'grace@example.com');
    await userEvent.type(canvas.getByLabelText('Password'), password);
    await userEvent.click(canvas.getByRole('button', { name: 'Create account' }));
    await userEvent.type(await canvas.findByLabelText('Verification code'), appOf(loaded).latestCode('grace'));
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm account' }));
    await waitFor(() =>
      expect(args.onSignedIn).toHaveBeenCalledWith({ username: 'grace', deviceRemembered: 'not-asked' }),
    );
  },
};
