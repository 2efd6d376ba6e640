import type { Messages } from '../messages.types.js';
import { english } from './english.js';

/** English for the list of devices. */
export const devicesEnglish: typeof english & Pick<Messages, 'devices'> = {
  ...english,
  devices: {
    title: 'Remembered devices',
    description: 'These devices sign in without a second step.',
    loading: 'Loading your devices…',
    empty: 'No device is remembered yet, so each sign-in asks for a second step.',
    unnamed: 'Unknown device',
    current: 'This device',
    lastSeen: (when) => `Last used ${when}`,
    forgetShort: 'Forget',
    forgetThis: 'Forget this device',
    forget: (name) => `Forget ${name}`,
    forgetOthers: 'Forget all other devices',
    forgetTitle: (name) => `Forget ${name}?`,
    forgetCurrentDescription: 'You will be signed out here, and the next sign-in asks for a second step.',
    forgetDescription: 'The next sign-in there asks for a second step.',
    forgetOthersTitle: 'Forget all other devices?',
    forgetOthersDescription: 'The next sign-in on each of them asks for a second step.',
    confirmForget: 'Forget',
    forgetting: (done, total) => `Forgetting devices: ${done} of ${total}`,
    rememberThis: 'Remember this device',
    stopRememberingShort: 'Stop remembering',
    stopRemembering: 'Stop remembering this device',
    notForgotten: 'Some devices could not be forgotten.',
    retryForgetting: 'Try these again',
    loadMore: 'Show more devices',
  },
};
