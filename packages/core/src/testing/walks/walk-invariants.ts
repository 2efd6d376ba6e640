import type { WalkWorld } from './walk-world.js';

/** Checks the invariants. @throws Error when a call was wrong, a screen hangs, or a secret leaked. */
export async function checkInvariants({
  watch,
  page,
  otherTab,
  seen,
  secrets,
  storage,
  emulator,
}: WalkWorld): Promise<void> {
  const [violation] = watch.violations;
  if (violation) throw new Error(violation);
  const { signIn, totp, devices, sessions } = page();
  for (const { getSnapshot } of [signIn, totp, devices, sessions]) {
    const state = getSnapshot();
    if ('busy' in state && state.busy !== null) throw new Error(`${state.step} is busy for ever`);
  }
  for (const { session } of [page(), otherTab()]) {
    const state = session.getSnapshot();
    if (state.step === 'UNKNOWN' && state.problem.retry === 'none') throw new Error(`no retry: ${state.problem.code}`);
  }
  const pending = (await storage.tab.get(`cmk.${emulator.pool.userPoolClientId}.pending`)) ?? '';
  const states = seen.splice(0).join('\n');
  for (const secret of await secrets()) {
    if (states.includes(secret)) throw new Error('a secret is in a state');
    // The Session belongs to the state that a reload resumes.
    if (pending.includes(secret) && !pending.includes(`"session":"${secret}"`)) throw new Error('a secret is stored');
  }
}

/** Continues like a user with every factor at hand. @throws Error when six actions, and one for each sum, do not sign in. */
export async function findWayIn(world: WalkWorld): Promise<void> {
  world.emulator.faults.clear();
  world.browser.heal();
  world.refuseByTrigger('');
  await checkSession(world);
  const steps: string[] = [];
  for (let actions = 0; actions <= 6 + world.rounds; actions += 1) {
    const { signIn: flow } = world.page();
    const state = flow.getSnapshot();
    steps.push(`${state.step}${'problem' in state && state.problem ? ` (${state.problem.code})` : ''}`);
    if (state.step === 'DONE') return checkSession(world);
    // Waiting needs no action: the screen says how long.
    if ('problem' in state && state.problem) waitOut(world, state.problem);
    if (!('busy' in state)) world.freshSignIn();
    else if (state.step === 'ENTER_CREDENTIALS') await world.signIn();
    else if (flow.getSnapshot() !== state || state.problem?.retry === 'restart') await flow.resendSignInCode();
    else if ('allowedMFATypes' in state) await flow.selectMfaType(state.allowedMFATypes[0] ?? 'TOTP');
    else await world.answer(world.rightAnswer(), false);
    await checkInvariants(world);
  }
  throw new Error(`no way in: ${steps.join(' > ')}`);
}

/** Checks that a page that comes back shows who is signed in, in both tabs. @throws Error when it shows another. */
async function checkSession({ browser, page, otherTab, storage, emulator }: WalkWorld): Promise<void> {
  browser.wake();
  for (const { session } of [page(), otherTab()]) {
    const state = await session.load();
    const text = (await storage.shared.get(`cmk.${emulator.pool.userPoolClientId}.session`)) ?? '{}';
    const stored = (JSON.parse(text) as { tokens?: { user: { username: string } } }).tokens?.user.username;
    const shown = state.step === 'SIGNED_IN' ? state.user.username : undefined;
    if (state.step === 'LOADING' || state.step === 'UNKNOWN') throw new Error(`the session is ${state.step} for ever`);
    if (shown !== stored) throw new Error(`the page shows ${shown}, and ${stored} is signed in`);
  }
}

function waitOut({ advance, clock }: WalkWorld, problem: { code: string; retry: string; retryAt?: number }): void {
  if (problem.code === 'code-already-used') advance(31);
  if (problem.retry === 'wait') advance(problem.retryAt ? Math.ceil((problem.retryAt - clock.now()) / 1000) : 60);
}
