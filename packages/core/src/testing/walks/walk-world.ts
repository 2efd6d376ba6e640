import { createEmulator } from '@cognito-mfa/emulator';
import {
  type AuthClient,
  type AuthStorage,
  type Clock,
  createCognitoClient,
  createDevicesFlow,
  createSignInFlow,
  createTotpSetupFlow,
  createUserSessionsFlow,
} from '../../index.js';
import { createSessionStore } from '../../session/session-store.js';
import { memoryStorage } from '../../storage/memory-storage.js';
import { fetchTransport } from '../../transport/fetch-transport.js';
import { solve, sumTriggers } from '../custom-challenge.js';
import { password, signingKey, totpCode } from '../emulated-client.js';
import { createWalkBrowser } from './walk-browser.js';
import { createWalkClock } from './walk-clock.js';
import { createWatchedFetch } from './watched-fetch.js';
import { createWireWatch } from './wire-watch.js';

/** The start of a walk. */
export interface WalkStart {
  readonly mfa: 'OFF' | 'OPTIONAL' | 'ON';
  readonly devices: 'off' | 'opt-in' | 'always';
  readonly factors: readonly ('sms' | 'totp' | 'email')[];
  readonly prefersOne: boolean;
  readonly temporaryPassword: boolean;
  readonly keepsCredentials: boolean;
  /** The triggers of the pool ask two sums, after the password or in its place. */
  readonly custom?: 'off' | 'with-password' | 'alone';
}

type Flows = ReturnType<typeof flowsOf>;

const newPassword = 'N3w-Horse-Battery!';

/** The emulator, browser and user that the commands of a walk act on. */
export async function createWalkWorld(start: WalkStart) {
  const sums = sumTriggers(2);
  const { triggers } = sums;
  const emulator = createEmulator({ signingKey, triggers, clock: { now: () => Date.UTC(2026, 2, 7, 4, 5, 6) } });
  const { custom = 'off' } = start;
  if (custom !== 'off') await allowCustomChallenges(emulator);
  emulator.pool.configure({ mfa: start.mfa, devices: start.devices });
  const { temporaryPassword } = start;
  await emulator.users.create({
    username: 'ada',
    password,
    email: 'ada@example.com',
    phoneNumber: '+15550100839',
    temporaryPassword,
  });
  const intent = start.prefersOne ? 'PREFERRED' : 'ENABLED';
  const truth = {
    totpSecret: start.factors.includes('totp') ? emulator.users.enableTotp('ada') : undefined,
    isPasswordChanged: false,
  };
  if (!start.prefersOne && truth.totpSecret) emulator.users.setMfaPreference('ada', { totp: 'NOT_PREFERRED' });
  const byMessage = start.factors.find((factor) => factor !== 'totp');
  if (byMessage) emulator.users.setMfaPreference('ada', { [byMessage]: intent });

  const { clock, advance } = createWalkClock(emulator.clock);
  const watch = createWireWatch();
  const network = createWatchedFetch(emulator.fetch, truth);
  const browser = createWalkBrowser(advance);
  const storage = browser.stored;
  const seen: string[] = [];
  // The user of the other tab, who has no second factor.
  await emulator.users.create({ username: 'bob', password });

  function open(own?: AuthStorage['tab']): Flows {
    const auth = createCognitoClient({
      userPoolId: emulator.pool.userPoolId,
      userPoolClientId: emulator.pool.userPoolClientId,
      transport: watch.around(fetchTransport({ fetch: network.fetch })),
      storage: browser.storageOf(own),
      clock,
      environment: browser.environment,
      keepCredentialsDuringSignIn: start.keepsCredentials,
    });
    return flowsOf(auth, clock, (state) => seen.push(JSON.stringify(state)));
  }

  let page = open();
  let otherTab = open(memoryStorage().tab);

  const rightPassword = () => (truth.isPasswordChanged ? newPassword : password);
  const world = {
    emulator,
    advance,
    watch,
    seen,
    storage,
    clock,
    browser,
    page: () => page,
    otherTab: () => otherTab,
    /** Reloads the page, which loses everything in memory. */
    async reload(): Promise<void> {
      browser.closePages();
      page = open();
      otherTab = open(memoryStorage().tab);
      await page.session.load();
      await page.signIn.resume();
    },
    freshSignIn(): void {
      page = { ...page, signIn: page.again() };
    },
    /** Begins a sign-in, in the flow of the walk. */
    signIn(given = rightPassword()) {
      const { signIn } = page;
      if (custom === 'off') return signIn.signIn({ username: 'ada', password: given });
      if (custom === 'alone') return signIn.signIn({ username: 'ada', authFlowType: 'CUSTOM_WITHOUT_SRP' });
      return signIn.signIn({ username: 'ada', password: given, authFlowType: 'CUSTOM_WITH_SRP' });
    },
    refuseByTrigger: (text: string | undefined = 'Not today') => sums.refuse(text),
    /** The sums that each sign-in asks. */
    rounds: custom === 'off' ? 0 : 2,
    rightPassword,
    newPassword,
    loseNextAnswer: network.loseNextAnswer,
    lastMessage: () => emulator.outbox.messages('ada').at(-1)?.code ?? '000000',
    totp: () => (truth.totpSecret ? totpCode(truth.totpSecret, emulator.clock.now()) : '000000'),
    /** Returns the right answer to the step on the screen. */
    rightAnswer(): string {
      const state = page.signIn.getSnapshot();
      switch (state.step) {
        case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
          return world.totp();
        case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
          return totpCode(state.totpSetupDetails.sharedSecret, emulator.clock.now());
        case 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP':
          return 'ada@example.com';
        case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
          return newPassword;
        case 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE':
          return solve(state.additionalInfo.question);
        default:
          return world.lastMessage();
      }
    },
    async answer(response: string, rememberDevice: boolean): Promise<void> {
      // A screen with a choice has no field.
      if ('allowedMFATypes' in page.signIn.getSnapshot()) return;
      await page.signIn.confirmSignIn(response, { rememberDevice });
    },
    async setUpTotp(isRight: boolean): Promise<void> {
      const shown = await page.totp.setUpTOTP();
      if (shown.step !== 'VERIFY_TOTP_SETUP') return;
      const { sharedSecret } = shown.totpSetupDetails;
      await page.totp.verifyTOTPSetup(isRight ? totpCode(sharedSecret, emulator.clock.now()) : '000000');
    },
    /** Returns all values that no state, stored sign-in or error may contain. */
    secrets: async () => {
      const device = await storage.shared.get(`cmk.${emulator.pool.userPoolClientId}.device.ada`);
      const devicePassword = device && (JSON.parse(device) as { devicePassword: string }).devicePassword;
      return [password, newPassword, ...watch.handedOut, ...(devicePassword ? [devicePassword] : [])];
    },
  };
  return world;
}

/** Allows the app client to ask custom challenges. */
async function allowCustomChallenges({ fetch, pool }: ReturnType<typeof createEmulator>): Promise<void> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.UpdateUserPoolClient',
  };
  const { userPoolId: UserPoolId, userPoolClientId: ClientId } = pool;
  const ExplicitAuthFlows = ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  const body = JSON.stringify({ UserPoolId, ClientId, ExplicitAuthFlows, PreventUserExistenceErrors: 'ENABLED' });
  await fetch('http://emulator.test/', { method: 'POST', headers, body });
}

export type WalkWorld = Awaited<ReturnType<typeof createWalkWorld>>;

function flowsOf(auth: AuthClient, clock: Clock, see: (state: unknown) => void) {
  const seeing = <Flow extends { subscribe(listener: () => void): unknown; getSnapshot(): unknown }>(flow: Flow) => {
    flow.subscribe(() => see(flow.getSnapshot()));
    return flow;
  };
  const again = () => seeing(createSignInFlow(auth, { clock }));
  return {
    auth,
    again,
    session: seeing(createSessionStore(auth)),
    signIn: again(),
    totp: seeing(createTotpSetupFlow(auth)),
    devices: seeing(createDevicesFlow(auth, { pageSize: 2 })),
    sessions: seeing(createUserSessionsFlow(auth)),
  };
}
