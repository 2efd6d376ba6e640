import { createEmulator } from '@cognito-mfa/emulator';
import { Amplify } from 'aws-amplify';
import * as amplifyAuth from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterEach, vi } from 'vitest';
import { createCognitoClient, memoryStorage } from '../index.js';
import { describeJourney, type JourneySetting } from '../testing/journey.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import { createAmplifyClient } from './index.js';

const endpoint = 'http://localhost:9329';

function amplifyOnEmulator(): JourneySetting {
  const emulator = createEmulator();
  const { userPoolId, userPoolClientId } = emulator.pool;
  const wire: JourneySetting['wire'] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const operation = request.headers.get('x-amz-target')?.split('.')[1] ?? '';
    wire.push({ operation, input: await request.clone().json() });
    return emulator.fetch(request);
  });
  // Amplify warns about every endpoint that is not AWS's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const configure = () =>
    Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: endpoint } } });
  configure();
  return {
    auth: createAmplifyClient(amplifyAuth),
    emulator,
    wire,
    // A page loads a module once, so this simulated reload does not clear Amplify's memory.
    reload() {
      configure();
      return createAmplifyClient(amplifyAuth);
    },
    elsewhere: () =>
      createCognitoClient({
        userPoolId,
        userPoolClientId,
        storage: memoryStorage(),
        transport: fetchTransport({ fetch: emulator.fetch }),
      }),
  };
}

afterEach(async () => {
  await amplifyAuth.signOut();
  vi.unstubAllGlobals();
});

describeJourney('Amplify', amplifyOnEmulator, { afterDevice: ['ListDevices'] });
