import { createEmulator } from '@cognito-mfa/emulator';
import { Amplify } from 'aws-amplify';
import * as amplifyAuth from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMfaPreferenceFlow, createStepUpFlow } from '../index.js';
import { createSessionStore } from '../session/session-store.js';
import { password } from '../testing/emulated-client.js';
import { verbsOfUser } from '../testing/verbs-of-user.js';
import { createAmplifyClient } from './index.js';

const sent: { operation: string; user: string }[] = [];

beforeEach(async () => {
  const emulator = createEmulator();
  vi.stubGlobal('fetch', async (input: RequestInfo, init?: RequestInit) => {
    const request = new Request(input, init);
    const { AccessToken } = JSON.parse((await request.clone().text()) || '{}');
    const operation = request.headers.get('x-amz-target')?.split('.')[1] ?? '';
    const payload = AccessToken?.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    if (payload) sent.push({ operation, user: JSON.parse(atob(payload)).username });
    return emulator.fetch(request);
  });
  const { userPoolId, userPoolClientId } = emulator.pool;
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: 'http://localhost:9329' } } });
  for (const username of ['ann', 'bob']) {
    await emulator.users.create({ username, password, phoneNumber: '+15550100839', email: `${username}@example.com` });
  }
});

afterEach(async () => {
  await amplifyAuth.signOut();
  vi.unstubAllGlobals();
});

/** Signs in as the app of another tab does: Amplify tells this client nothing. */
async function signsInElsewhere(username: string): Promise<void> {
  await amplifyAuth.signOut();
  await amplifyAuth.signIn({ username, password });
}

async function annsScreen() {
  const auth = createAmplifyClient(amplifyAuth);
  await auth.signIn({ username: 'ann', password });
  const session = createSessionStore(auth);
  await session.load();
  return { auth, session, ofAnn: session.userClient() };
}

describe('an action over aws-amplify that was shown for ann', () => {
  it.each(Object.entries(verbsOfUser))(
    '%s sends nothing once bob is signed in, and the screen shows bob',
    async (_, verb) => {
      const { session, ofAnn } = await annsScreen();
      await signsInElsewhere('bob');
      sent.length = 0;
      await expect(verb(ofAnn)).rejects.toMatchObject({ problem: { code: 'session-invalid' } });
      expect(sent).toEqual([]);
      expect(session.getSnapshot()).toMatchObject({ step: 'SIGNED_IN', user: { username: 'bob' } });
    },
  );

  it('signs nobody else out', async () => {
    const { session } = await annsScreen();
    await signsInElsewhere('bob');
    expect(await session.signOut()).toMatchObject({ step: 'SIGNED_IN', user: { username: 'bob' } });
    expect(await amplifyAuth.getCurrentUser()).toMatchObject({ username: 'bob' });
  });

  it('stops between two requests of a flow', async () => {
    const { ofAnn } = await annsScreen();
    const flow = createMfaPreferenceFlow(ofAnn);
    await flow.load();
    await signsInElsewhere('bob');
    sent.length = 0;
    expect(await flow.updateMFAPreference({ sms: 'ENABLED' })).toMatchObject({ problem: { code: 'session-invalid' } });
    expect(await createStepUpFlow(ofAnn).guard(() => 'ran')).toMatchObject({ outcome: 'failed' });
    expect(sent).toEqual([]);
  });

  it('follows when the page comes back from the back-forward cache', async () => {
    const { auth, session } = await annsScreen();
    auth.subscribe(() => {});
    await signsInElsewhere('bob');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.waitFor(() => expect(session.getSnapshot()).toMatchObject({ user: { username: 'bob' } }));
    await amplifyAuth.signOut();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.waitFor(() => expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason: 'session-ended' }));
  });
});
