import '../testing/patient-tests.js';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { spokenLines } from '../testing/spoken.js';
import { verifyTotp } from '../testing/states.js';
import { TotpSetupView } from './TotpSetup.view.js';

afterEach(cleanup);

const nothing = () => {};

it('the set-up of an authenticator app can be done by ear: the key is read in groups of four', async () => {
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
    'An app on your phone shows you a new code every 30 seconds, even without a signal.',
    'strong',
    'Scan the QR code',
    'Use an app such as Google Authenticator, Microsoft Authenticator or 1Password.',
    'image, QR code for your authenticator app',
    'link, Open authenticator app',
    'Cannot scan? Enter this key in the app:',
    'Choose a time-based key, if the app asks.',
    'code',
    ...['JBSW', 'Y3DP', 'EHPK', '3PXP', 'JBSW', 'Y3DP', 'EHPK', '3PXP'],
    'button, Copy key',
    'Verification code',
    'The app now shows six digits for this account.',
    'textbox, Verification code, The app now shows six digits for this account., required',
    'button, Verify',
    'button, Cancel',
  ]);
});
