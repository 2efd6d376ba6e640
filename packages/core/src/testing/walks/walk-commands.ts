import fc from 'fast-check';
import type { MfaType } from '../../auth-client.js';
import { type Action, faultActions } from './walk-faults.js';
import { checkInvariants } from './walk-invariants.js';
import type { WalkWorld } from './walk-world.js';

const operations = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SetUserMFAPreference',
  'ConfirmDevice',
  'UpdateDeviceStatus',
  'ForgetDevice',
  'ListDevices',
  'ListUserSessions',
  'RevokeUserSession',
] as const;

/** Starts a new sign-in once the last is done, like a page that is opened again. */
const startAgain = (world: WalkWorld) => {
  const { step } = world.page().signIn.getSnapshot();
  if (step === 'DONE' || step === 'RESET_PASSWORD' || step === 'CONFIRM_SIGN_UP') world.freshSignIn();
};

const actions: fc.Arbitrary<Action>[] = [
  fc.constant<Action>([
    'signs in',
    (world) => {
      startAgain(world);
      return world.signIn();
    },
  ]),
  fc
    .boolean()
    .map<Action>((remember) => [
      `answers right${remember ? ' and remembers' : ''}`,
      (world) => world.answer(world.rightAnswer(), remember),
    ]),
  fc.constantFrom<MfaType>('SMS', 'TOTP', 'EMAIL').map<Action>((mfaType) => [
    `chooses ${mfaType}`,
    async (world) => {
      const state = world.page().signIn.getSnapshot();
      const isOffered = 'allowedMFATypes' in state && state.allowedMFATypes.includes(mfaType);
      if (isOffered) await world.page().signIn.selectMfaType(mfaType);
    },
  ]),
  fc
    .constantFrom(1, 31, 100, 181, 1000, 3600)
    .map<Action>((seconds) => [`waits ${seconds} s`, ({ advance }) => advance(seconds)]),
  fc.constant<Action>(['enters a wrong password', (world) => world.signIn('Wr0ng-Horse!')]),
  fc
    .constantFrom('000000', '12345678', '')
    .map<Action>((code) => [`enters ${code}`, (world) => world.answer(code, false)]),
  fc.constant<Action>(['asks for a new code', ({ page }) => page().signIn.resendSignInCode()]),
  fc.constant<Action>(['tries another way', ({ page }) => page().signIn.tryAnotherWay()]),
  fc.constant<Action>(['is refused by a trigger', ({ refuseByTrigger }) => refuseByTrigger()]),
  fc.constant<Action>(['starts over', ({ page }) => page().signIn.startOver()]),
  fc.constant<Action>(['reloads the page', ({ reload }) => reload()]),
  fc
    .record({
      kind: fc.constantFrom('drop', 'throttle', 'status'),
      operation: fc.constantFrom(...operations),
      times: fc.integer({ min: 1, max: 4 }),
    })
    .map<Action>((fault) => [
      `${fault.operation} meets ${fault.kind} ${fault.times} times`,
      ({ emulator }) => emulator.faults.add(fault as Parameters<typeof emulator.faults.add>[0]),
    ]),
  fc.constant<Action>(['loses an answer', ({ loseNextAnswer }) => loseNextAnswer()]),
  fc.constant<Action>([
    'presses two buttons at once',
    (world) => {
      const { signIn: flow } = world.page();
      return Promise.all([world.answer(world.rightAnswer(), false), flow.resendSignInCode(), world.signIn()]);
    },
  ]),
  fc.constant<Action>([
    'starts over in mid-call',
    (world) => {
      const running = flowCall(world);
      return Promise.all([running, world.page().signIn.startOver()]);
    },
  ]),
  // A sign-out that cannot be stored is not claimed.
  fc.constant<Action>([
    'signs out',
    ({ page }) =>
      page()
        .auth.signOut()
        .catch(() => undefined),
  ]),
  fc
    .boolean()
    .map<Action>((isRight) => [
      `sets up an authenticator${isRight ? '' : ' with a wrong code'}`,
      (world) => world.setUpTotp(isRight),
    ]),
  fc.constant<Action>(['finishes the authenticator', ({ page }) => page().totp.enableTotp()]),
  fc.constant<Action>(['leaves the authenticator', ({ page }) => page().totp.cancel()]),
  fc.constant<Action>(['lists devices', ({ page }) => page().devices.load()]),
  fc.constant<Action>(['remembers this device', ({ page }) => page().devices.rememberDevice()]),
  fc.constant<Action>(['forgets a device', forgetFirst]),
  fc.constant<Action>(['forgets the other devices', ({ page }) => page().devices.forgetOtherDevices()]),
  fc.constant<Action>(['loses all devices to an administrator', forgetAll]),
  fc.constant<Action>(['loses its session to another browser', endSessions]),
  fc.constant<Action>(['lists sessions', ({ page }) => page().sessions.load()]),
  fc.constant<Action>(['signs out everywhere else', ({ page }) => page().sessions.revokeOtherSessions()]),
  ...faultActions,
];

function flowCall(world: WalkWorld): Promise<unknown> {
  const state = world.page().signIn.getSnapshot();
  return 'session' in state ? world.answer(world.rightAnswer(), false) : world.signIn();
}

async function forgetFirst({ page }: WalkWorld): Promise<void> {
  const state = page().devices.getSnapshot();
  const [device] = state.step === 'READY' ? state.devices : [];
  if (device) await page().devices.forgetDevice(device.id);
}

interface AdminAnswer {
  readonly Devices?: readonly { readonly DeviceKey: string }[];
  readonly Sessions?: readonly { readonly SessionId: string }[];
}

/** Calls an operation of an administrator about ada. */
async function administer({ emulator }: WalkWorld, operation: string, input: object): Promise<AdminAnswer> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
  };
  const body = JSON.stringify({ UserPoolId: emulator.pool.userPoolId, Username: 'ada', ...input });
  const response = await emulator.fetch('http://emulator.test/', { method: 'POST', headers, body });
  return (await response.json().catch(() => ({}))) as AdminAnswer;
}

async function forgetAll(world: WalkWorld): Promise<void> {
  const { Devices = [] } = await administer(world, 'AdminListDevices', { Limit: 60 });
  for (const { DeviceKey } of Devices) await administer(world, 'AdminForgetDevice', { DeviceKey });
}

/** Ends the session of the page, as another browser of the user does. */
async function endSessions(world: WalkWorld): Promise<void> {
  const { Sessions = [] } = await administer(world, 'AdminListUserSessions', {});
  for (const { SessionId } of Sessions) await administer(world, 'AdminRevokeUserSession', { SessionId });
}

/** The first four advance a sign-in and come more often, so that enough walks get far. */
const weighted = actions.flatMap((action, index) => Array<typeof action>(index < 4 ? 5 : 1).fill(action));

/** Walks of up to 20 commands, each of which must keep the invariants. */
export const walk = fc.commands(
  weighted.map((action) => action.map(asCommand)),
  { maxCommands: 20, size: 'max' },
);

function asCommand([label, run]: Action): fc.AsyncCommand<object, WalkWorld> {
  return {
    check: () => true,
    async run(_model, world) {
      await run(world);
      await checkInvariants(world);
    },
    toString: () => label,
  };
}
