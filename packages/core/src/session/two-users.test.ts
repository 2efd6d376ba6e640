import { createEmulator } from '@cognito-mfa/emulator';
import { describe, expect, it } from 'vitest';
import { userVerbNames } from '../client/lazy-verbs.js';
import {
  type AuthClient,
  createDevicesFlow,
  createFactorEnrolmentFlow,
  createMfaPreferenceFlow,
  createStepUpFlow,
  createTotpSetupFlow,
  type KeyValueStore,
} from '../index.js';
import { password, signingKey, totpCode } from '../testing/emulated-client.js';
import { twoUsers } from '../testing/two-users.js';
import { verbsOfUser } from '../testing/verbs-of-user.js';

const verbs: typeof verbsOfUser = {
  ...verbsOfUser,
  stopRememberingDevice: async (auth) => auth.stopRememberingDevice?.(),
  'fetchAuthSession with forceRefresh': (auth) => auth.fetchAuthSession({ forceRefresh: true }),
  'global signOut': (auth) => auth.signOut({ global: true }),
};

/** Opens ann's screen in one tab, and signs bob in in the other. */
async function bobElsewhere(before?: Parameters<typeof twoUsers>[1], store?: (shared: KeyValueStore) => KeyValueStore) {
  const emulator = createEmulator({ signingKey });
  for (const username of ['ann', 'bob']) {
    await emulator.users.create({ username, password, phoneNumber: '+15550100839', email: `${username}@example.com` });
  }
  const world = twoUsers(emulator, before);
  const screen = world.openTab('ann', store?.(world.shared));
  const other = world.openTab('bob');
  await world.signIn(screen.auth, 'ann');
  await screen.session.load();
  return { ...world, emulator, screen, other, bobSignsIn: () => world.signIn(other.auth, 'bob') };
}

describe('an action that was shown for ann', () => {
  it.each(Object.entries(verbs))('%s sends nothing once bob is signed in', async (_, verb) => {
    const { screen, sent, bobSignsIn } = await bobElsewhere();
    const ofAnn = screen.session.userClient();
    await bobSignsIn();
    sent.length = 0;
    await expect(verb(ofAnn)).rejects.toMatchObject({ name: 'UserMismatch', problem: { code: 'session-invalid' } });
    expect(sent).toEqual([]);
  });

  it.each(Object.entries(verbs))('%s refreshes no token of bob', async (_, verb) => {
    const { screen, sent, bobSignsIn, emulator } = await bobElsewhere();
    const ofAnn = screen.session.userClient();
    await bobSignsIn();
    emulator.clock.advance(3600);
    sent.length = 0;
    await expect(verb(ofAnn)).rejects.toMatchObject({ problem: { code: 'session-invalid' } });
    expect(sent).toEqual([]);
  });

  it('shows bob on the screen that it was refused on', async () => {
    const { screen, bobSignsIn } = await bobElsewhere();
    const ofAnn = screen.session.userClient();
    await bobSignsIn();
    await ofAnn.fetchMFAPreference().catch(() => undefined);
    expect(screen.session.getSnapshot()).toMatchObject({ step: 'SIGNED_IN', user: { username: 'bob' } });
    expect(screen.session.userClient()).not.toBe(ofAnn);
    await screen.session.userClient().fetchMFAPreference();
  });

  it('signs nobody else out', async () => {
    const { screen, other, bobSignsIn } = await bobElsewhere();
    await bobSignsIn();
    expect(await screen.session.signOut()).toMatchObject({ step: 'SIGNED_IN', user: { username: 'bob' } });
    expect(await other.auth.getCurrentUser()).toMatchObject({ username: 'bob' });
  });

  const everyVerb = Object.entries(verbs).map(([name, verb]) => ({
    name,
    verb,
    seconds: 0,
    tokens: 'tokens that last',
  }));
  /** All verbs take the tokens from one place, so a few are enough to refresh them. */
  const refreshing = everyVerb
    .filter(({ name }) => ['fetchMFAPreference', 'getCurrentUser', 'fetchAuthSession'].includes(name))
    .map((row) => ({ ...row, seconds: 3600, tokens: 'tokens that have expired' }));

  it.each([...everyVerb, ...refreshing])(
    '$name with $tokens never takes those of bob, who signs in at any moment after it',
    async ({ verb, seconds }) => {
      for (let at = 0, isOver = false; !isOver; at++) {
        let reads = -1;
        let onRead = async () => {};
        const { screen, bobSignsIn, sentFor, emulator, other } = await bobElsewhere(undefined, (shared) => ({
          ...shared,
          async get(key) {
            if (reads >= 0 && reads++ === at) await onRead();
            return shared.get(key);
          },
        }));
        const ofAnn = screen.session.userClient();
        emulator.clock.advance(seconds);
        isOver = true;
        onRead = async () => {
          isOver = false;
          await bobSignsIn();
        };
        reads = 0;
        const result = JSON.stringify((await verb(ofAnn).catch(() => undefined)) ?? '');
        expect(sentFor('ann', 'bob'), `bob signs in at access ${at}`).toEqual([]);
        if (isOver) return;
        const { tokens, userSub = '' } = await other.auth.fetchAuthSession();
        expect(userSub.length).toBeGreaterThan(10);
        for (const ofBob of [userSub, tokens?.accessToken]) expect(result).not.toContain(ofBob);
      }
    },
  );

  it('covers every verb of a signed-in user that sends a request', () => {
    // These read what this browser knows, and send nothing.
    const silent = ['explainChallenge', 'fetchPasskeySupport'];
    expect(userVerbNames.filter((name) => !(name in verbs) && !silent.includes(name))).toEqual([]);
  });
});

describe('a flow of ann, whose other tab signs bob in between two of its requests,', () => {
  /** Runs a flow on ann's screen, and signs bob in when the tab sends an operation. */
  async function between(
    operation: string,
    run: (auth: AuthClient, emulator: ReturnType<typeof createEmulator>) => Promise<unknown>,
  ) {
    let bobSignsIn = async (): Promise<unknown> => undefined;
    const world = await bobElsewhere(async (tab, sent) => {
      if (tab === 'ann' && sent === operation) await bobSignsIn();
    });
    bobSignsIn = () => {
      bobSignsIn = async () => undefined;
      return world.bobSignsIn();
    };
    const state = await run(world.screen.session.userClient(), world.emulator);
    expect(world.sent.some(({ tab, user }) => tab === 'bob' && user === undefined)).toBe(true);
    expect(world.sentFor('ann', 'bob')).toEqual([]);
    return state;
  }

  it('sets up no authenticator of bob', async () => {
    const state = await between('AssociateSoftwareToken', async (auth, emulator) => {
      const flow = createTotpSetupFlow(auth);
      const shown = await flow.setUpTOTP();
      const key = shown.step === 'VERIFY_TOTP_SETUP' ? shown.totpSetupDetails.sharedSecret : '';
      return key ? flow.verifyTOTPSetup(totpCode(key, emulator.clock.now())) : shown;
    });
    expect(state).toMatchObject({ problem: { code: 'session-invalid' } });
  });

  it('switches on no authenticator of bob', async () => {
    const state = await between('VerifySoftwareToken', async (auth, emulator) => {
      const flow = createTotpSetupFlow(auth);
      const shown = await flow.setUpTOTP();
      if (shown.step !== 'VERIFY_TOTP_SETUP') throw new Error(shown.step);
      return flow.verifyTOTPSetup(totpCode(shown.totpSetupDetails.sharedSecret, emulator.clock.now()));
    });
    expect(state).toMatchObject({ problem: { code: 'session-invalid' } });
  });

  it.each(['GetUser', 'UpdateUserAttributes'])('enrols no number of bob (%s)', async (operation) => {
    const state = await between(operation, async (auth) => {
      const flow = createFactorEnrolmentFlow(auth);
      flow.start('SMS');
      return flow.updateUserAttribute('+15550100840');
    });
    expect(state).toMatchObject({ problem: { code: 'session-invalid' } });
  });

  it('changes no preference of bob', async () => {
    const state = await between('GetUser', async (auth) => {
      const flow = createMfaPreferenceFlow(auth);
      await flow.load();
      return flow.updateMFAPreference({ sms: 'ENABLED' });
    });
    expect(state).toMatchObject({ problem: { code: 'session-invalid' } });
  });

  it('forgets no device of bob', async () => {
    await between('ListDevices', async (auth) => {
      const flow = createDevicesFlow(auth);
      await flow.load();
      await flow.rememberDevice();
      return flow.forgetOtherDevices();
    });
  });

  it('asks for no password of bob', async () => {
    const { screen, bobSignsIn, sent } = await bobElsewhere();
    const flow = createStepUpFlow(screen.session.userClient());
    await bobSignsIn();
    sent.length = 0;
    expect(await flow.guard(() => 'ran')).toMatchObject({ outcome: 'failed', problem: { code: 'session-invalid' } });
    expect(sent).toEqual([]);
  });
});
