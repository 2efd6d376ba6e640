import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { verifyTotp } from '../testing/states.js';
import { TotpSetupView } from './TotpSetup.view.js';

const meta = {
  title: 'Views/TotpSetupView',
  component: TotpSetupView,
  args: {
    appName: 'Harbour',
    state: verifyTotp(),
    headingLevel: 2,
    onSetUp: fn(),
    onVerify: fn(),
    onEnable: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof TotpSetupView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NotStarted: Story = { args: { state: { step: 'NOT_STARTED', busy: null, problem: null } } };
export const Starting: Story = { args: { state: { step: 'NOT_STARTED', busy: 'setUpTOTP', problem: null } } };
export const NotStartedOffline: Story = {
  args: { state: { step: 'NOT_STARTED', busy: null, problem: problem('network', { offline: true }) } },
};
export const Verify: Story = {};
/** The key is copied, or the browser does not allow it. */
export const VerifyKeyCopied: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Copy key' }));
    await waitFor(() => expect(canvasElement.querySelector('[data-result]')).not.toBeNull());
  },
};
/** The finger is the main pointer: the app opens first, and the QR code is folded. */
export const VerifyOnAPhone: Story = {
  beforeEach() {
    const { matchMedia } = window;
    window.matchMedia = (query) => matchMedia.call(window, query === '(pointer: coarse)' ? 'all' : query);
    return () => {
      window.matchMedia = matchMedia;
    };
  },
};
export const VerifyBusy: Story = { args: { state: verifyTotp({ busy: 'verifyTOTPSetup' }) } };
export const VerifyWrongCode: Story = { args: { state: verifyTotp({ problem: problem('totp-setup-wrong-code') }) } };
export const VerifyClockSkew: Story = {
  args: { state: verifyTotp({ problem: problem('clock-skew', { secondsBehind: 95 }) }) },
};
export const Replace: Story = {
  args: { state: { step: 'NOT_STARTED', busy: null, problem: null }, isReplacement: true },
};
export const ReplaceVerify: Story = { args: { isReplacement: true } };
export const HalfDone: Story = { args: { state: { step: 'ENABLE_TOTP', busy: null, problem: problem('service') } } };
export const Done: Story = { args: { state: { step: 'DONE' } } };
