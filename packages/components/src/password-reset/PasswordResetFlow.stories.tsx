import '../testing/patient-stories.js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { SignIn } from '../sign-in/SignIn.js';
import { username } from '../testing/emulated-app.js';
import { appOf, onEmulator } from '../testing/emulated-stories.js';
import { PasswordReset } from './PasswordReset.js';

const newPassword = 'N3w-Battery-Staple!';

const meta = {
  title: 'Components/PasswordReset',
  component: SignIn,
  args: { appName: 'Harbour', onSignedIn: fn() },
  ...onEmulator(),
} satisfies Meta<typeof SignIn>;
export default meta;

type Story = StoryObj<typeof meta>;

// Not on the page: before somebody types, it shows the sign-in.
const fromSignIn = { tags: ['!autodocs'] };

export const FirstStep: Story = {
  render: ({ appName }) => <PasswordReset appName={appName} defaultUsername={username} />,
};

/** Resets the password of `ada` and signs in with the new one. */
export const ForgottenPassword: Story = {
  ...fromSignIn,
  play: async ({ canvasElement, loaded, args }) => {
    const { latestCode } = appOf(loaded);
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Username'), username);
    await userEvent.click(canvas.getByRole('button', { name: 'Forgot your password?' }));
    await canvas.findByRole('heading', { name: 'Reset your password' });
    await waitFor(() => expect(canvas.getByLabelText('Username')).toHaveFocus());
    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }));
    await waitFor(() => expect(canvas.getByLabelText('Verification code')).toHaveFocus());
    await userEvent.keyboard(otherThan(latestCode()));
    await userEvent.type(canvas.getByLabelText('New password'), `${newPassword}{Enter}`);
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Incorrect code');
    await userEvent.click(canvas.getByRole('button', { name: 'Resend code' }));
    await canvas.findByText('A new code is on its way.');
    await userEvent.type(canvas.getByLabelText('Verification code'), latestCode());
    await userEvent.click(canvas.getByRole('button', { name: 'Save new password' }));
    await waitFor(() => expect(canvas.getByLabelText('Password')).toHaveFocus());
    await expect(canvas.getByLabelText('Username')).toHaveValue(username);
    await userEvent.keyboard(`${newPassword}{Enter}`);
    await waitFor(() => expect(args.onSignedIn).toHaveBeenCalledOnce());
  },
};

/** A password that the policy of the pool rejects gets an error at its field. The code stays valid. */
export const PasswordTooWeak: Story = {
  ...fromSignIn,
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement);
    await openCodeStep(canvasElement);
    await userEvent.type(canvas.getByLabelText('Verification code'), appOf(loaded).latestCode());
    await userEvent.type(canvas.getByLabelText('New password'), 'short{Enter}');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Choose a longer password.');
    await userEvent.clear(canvas.getByLabelText('New password'));
    await userEvent.type(canvas.getByLabelText('New password'), `${newPassword}{Enter}`);
    await canvas.findByText('Sign in with your new password.');
  },
};

/** A username that does not exist looks like any other. */
export const UnknownUsername: Story = {
  ...fromSignIn,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await openCodeStep(canvasElement, 'nobody');
    await canvas.findByText(/^If this account exists/);
    await userEvent.type(canvas.getByLabelText('Verification code'), '123456');
    await userEvent.type(canvas.getByLabelText('New password'), `${newPassword}{Enter}`);
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Incorrect code');
  },
};

async function openCodeStep(element: HTMLElement, name = username): Promise<void> {
  const canvas = within(element);
  await userEvent.type(await canvas.findByLabelText('Username'), name);
  await userEvent.click(canvas.getByRole('button', { name: 'Forgot your password?' }));
  await userEvent.click(await canvas.findByRole('button', { name: 'Send code' }));
  await canvas.findByLabelText('Verification code');
}

function otherThan(code: string): string {
  return code === '000000' ? '111111' : '000000';
}
