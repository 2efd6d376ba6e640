import { createCognitoClient } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator, type EmulatorStore } from '@cognito-mfa/emulator';
import { webStore } from '../shell/web-store.js';
import type { Connection } from './connection.types.js';
import { createSideChannel } from './side-channel.js';

const store = webStore(() => sessionStorage);
const storageKey = 'harbour-emulator-pools';

/** Connects to a user pool in this page. It lives as long as the tab, survives reloads and never leaves the browser. */
export function connectToPage(): Extract<Connection, { step: 'CONNECTED' }> {
  const emulator = createEmulator({ store: tabStore() });
  const { userPoolId, userPoolClientId } = emulator.pool;
  const client = createCognitoClient({
    userPoolId,
    userPoolClientId,
    transport: fetchTransport({ fetch: emulator.fetch }),
  });
  const sideChannel = createSideChannel('http://emulator.invalid', { fetch: emulator.fetch, place: 'in this page' });
  return { step: 'CONNECTED', client, sideChannel };
}

function tabStore(): EmulatorStore {
  return {
    saved: store.read(storageKey) ?? undefined,
    save: async (text) => store.write(storageKey, text),
  };
}
