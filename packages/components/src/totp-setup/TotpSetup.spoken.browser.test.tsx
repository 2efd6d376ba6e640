import '../testing/patient-tests.js';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { spokenLines } from '../testing/spoken.js';
import { verifyTotp } from '../testing/states.js';
import { TotpSetupView } from './TotpSetup.view.js';

afterEach(cleanup);

const nothing = () => {};

it('reads the whole setup to a screen reader, and the key in groups of four', async () => {
  const { container } = render(
    <TotpSetupView
      appName="Harbour"
      state={verifyTotp()}
      onSetUp={nothing}
      onVerify={nothing}
      onEnable={nothing}
      onCancel={nothing}
    />,
  );
  await screen.findByRole('img');
  expect(await spokenLines(container)).toEqual([
    'heading, Set up your authenticator app, level 3',
    'An app on your phone shows a new code every 30 seconds, even when you’re offline.',
    'list',
    'listitem, level 1, position 1, set size 3',
    'Open an authenticator app',
    'Use an app such as Google Authenticator, Microsoft Authenticator or 1Password.',
    'listitem, level 1, position 2, set size 3',
    'Scan the QR code',
    'image, QR code for your authenticator app',
    'link, Open authenticator app',
    'Can’t scan it? Enter this key in the app:',
    'If the app asks, choose a time-based key.',
    'code',
    ...['JBSW', 'Y3DP', 'EHPK', '3PXP', 'JBSW', 'Y3DP', 'EHPK', '3PXP'],
    'button, Copy key',
    'listitem, level 1, position 3, set size 3',
    'Enter the code',
    'Verification code',
    'Enter the six-digit code that the app now shows.',
    'textbox, Verification code, Enter the six-digit code that the app now shows., required',
    'button, Verify',
    'button, Cancel',
  ]);
});
