import type { Messages } from '../messages.types.js';
import { english } from './english.js';

/** English for the set-up of an authenticator app. */
export const totpSetupEnglish: typeof english & Pick<Messages, 'totpSetup'> = {
  ...english,
  totpSetup: {
    title: 'Set up your authenticator app',
    setUp: 'Set up authenticator app',
    replace: 'Replace authenticator app',
    replaceHint: 'The app you have now works until the new one is verified.',
    setUpShort: 'Set up',
    replaceShort: 'Replace',
    intro: 'An app on your phone shows you a new code every 30 seconds, even without a signal.',
    scanTitle: 'Scan the QR code',
    scan: 'Use an app such as Google Authenticator, Microsoft Authenticator or 1Password.',
    qrCode: 'QR code for your authenticator app',
    keyIntro: 'Cannot scan? Enter this key in the app:',
    keyDetails: 'Choose a time-based key, if the app asks.',
    copyKey: 'Copy key',
    copied: 'Key copied.',
    copyFailed: 'Copying did not work. Select the key and copy it by hand.',
    openApp: 'Open authenticator app',
    enterCode: 'The app now shows six digits for this account.',
    finishing: 'The code was right. One last thing is left to do.',
    finish: 'Finish',
    done: 'Your authenticator app is set up.',
  },
};
