import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn, userEvent, within } from 'storybook/test';
import { factors, noFactors, nonePreferred, preferences, unverified } from '../testing/states.js';
import { MfaPreferencesView } from './MfaPreferences.view.js';

const meta = {
  title: 'Views/MfaPreferencesView',
  component: MfaPreferencesView,
  args: { state: preferences(), onUpdate: fn(), onReload: fn(), onSetUpTotp: fn(), onEnrol: fn() },
} satisfies Meta<typeof MfaPreferencesView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OnePreferred: Story = {};
export const NonePreferred: Story = {
  args: { state: preferences({ factors: nonePreferred }) },
};
export const Menu: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Options for authenticator app' }));
  },
};
export const SetupInItsRow: Story = {
  args: { isSetupOpen: true, setups: { SMS: <div className="cmk-panel">The setup of text messages</div> } },
};
export const NothingOn: Story = { args: { state: preferences({ factors: noFactors }) } };
export const NotVerified: Story = { args: { state: preferences({ factors: unverified }) } };
export const NothingToEnrol: Story = {
  args: { state: preferences({ factors: noFactors }), onSetUpTotp: undefined, onEnrol: undefined },
};
export const Busy: Story = { args: { state: preferences({ busy: { sms: 'DISABLED' } }) } };
export const Refused: Story = { args: { state: preferences({ problem: problem('service') }) } };
export const LastFactor: Story = { args: { state: preferences({ problem: problem('last-factor') }) } };
export const NeedsVerification: Story = {
  args: {
    state: preferences({
      factors: unverified,
      problem: problem('factor-needs-verification', { mfaType: 'SMS' }),
    }),
  },
};
export const Loading: Story = { args: { state: { step: 'LOADING' } } };
export const Failed: Story = { args: { state: { step: 'FAILED', problem: problem('network', { offline: false }) } } };
export const LongDestination: Story = {
  args: {
    state: preferences({
      factors: factors.map((factor) =>
        factor.mfaType === 'EMAIL'
          ? {
              ...factor,
              enabled: true,
              destination: 'ada.augusta.king.countess.of.lovelace@analytical-engines.example',
            }
          : factor,
      ),
    }),
  },
};
