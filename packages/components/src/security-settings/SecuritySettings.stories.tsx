import '../testing/patient-stories.js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { password, username } from '../testing/emulated-app.js';
import { appOf, onEmulator } from '../testing/emulated-stories.js';
import { totpCode } from '../testing/totp-code.js';
import { SecuritySettings } from './SecuritySettings.js';

const meta = {
  title: 'Components/SecuritySettings',
  component: SecuritySettings,
  args: { appName: 'Harbour' },
  ...onEmulator(async ({ client }) => {
    await client.signIn({ username, password });
    await client.rememberDevice();
  }),
} satisfies Meta<typeof SecuritySettings>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NewAccount: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('This device');
  },
};

export const SetUpAuthenticatorApp: Story = {
  // Begins as the story before.
  tags: ['!autodocs'],
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
  },
};

/** One message for a page of which several parts did not load. */
export const ServiceUnreachable: Story = {
  args: { optionalParts: ['overview', 'passkeys'] },
  ...onEmulator(async ({ client, emulator }) => {
    await client.signIn({ username, password });
    emulator.faults.add({ kind: 'status', status: 503 });
  }),
  async play({ canvasElement, loaded }) {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getAllByText('This didn’t load.')).toHaveLength(5), { timeout: 10_000 });
    await expect(canvas.getByRole('alert')).toBeVisible();
    appOf(loaded).emulator.faults.clear();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await canvas.findByText('You don’t have a passkey yet.');
    await expect(canvas.queryByRole('alert')).toBeNull();
  },
};
