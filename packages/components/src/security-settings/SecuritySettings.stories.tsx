import '../testing/patient-stories.js';
import { MfaProvider } from '@cognito-mfa/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { type EmulatedApp, emulatedApp, password, username } from '../testing/emulated-app.js';
import { totpCode } from '../testing/totp-code.js';
import { SecuritySettings } from './SecuritySettings.js';

const meta = {
  title: 'Components/SecuritySettings',
  component: SecuritySettings,
  args: { appName: 'Harbour' },
  loaders: [
    async () => {
      const app = await emulatedApp();
      await app.client.signIn({ username, password });
      await app.client.rememberDevice();
      return { app };
    },
  ],
  render: (args, { loaded }) => (
    <MfaProvider client={(loaded.app as EmulatedApp).client}>
      <SecuritySettings {...args} />
    </MfaProvider>
  ),
} satisfies Meta<typeof SecuritySettings>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NewAccount: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('This device');
  },
};

export const SetUpAuthenticatorApp: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Set up authenticator app' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Confirm that it’s you' }));
    await userEvent.type(await dialog.findByLabelText('Password'), password);
    await userEvent.click(dialog.getByRole('button', { name: 'Continue' }));
    await canvas.findByRole('heading', { name: 'Set up your authenticator app' });
    await expect(await canvas.findByRole('heading', { name: 'Set up your authenticator app' })).toHaveFocus();
    const uri = canvas.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href') ?? '';
    const code = await totpCode(new URL(uri).searchParams.get('secret') ?? '');
    await userEvent.type(canvas.getByLabelText('Verification code'), code);
    await canvas.findByText('Your authenticator app is set up.');
    await canvas.findByText('Preferred');
  },
};
