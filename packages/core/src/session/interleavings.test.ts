import { describe, expect, it } from 'vitest';
import { createScheduler, everyOrder, seeded } from '../testing/scheduler.js';
import { type Action, type TwoTabsOptions, twoTabs } from '../testing/two-tabs.js';

type Step = readonly [tab: number, action: Action];
type Choose = (waiting: number) => number;

/** The nightly run takes more orders and more cases. */
const isNightly = process.env.EVERY_ORDER === '1';

const names: readonly Action[] = ['refresh', 'signOut', 'signInAsBob', 'remember', 'forget', 'reload'];
const steps: readonly Step[] = [0, 1].flatMap((tab) => names.map((name): Step => [tab, name]));
/** The tabs are alike, so the first action can always be in the first. */
const firstSteps = steps.filter(([tab]) => tab === 0);

/** Runs actions at the same time, in one order of their accesses, and checks what must hold in every order. */
async function run(todo: readonly Step[], choose: Choose, options: Omit<TwoTabsOptions, 'scheduler'>): Promise<void> {
  const scheduler = createScheduler();
  const world = twoTabs({ scheduler, ...options });
  await world.begin();
  for (const [tab, name] of todo) world.act(tab, name);
  await scheduler.drain(choose);
  world.free();
  expect(world.done).toHaveLength(todo.length);
  await check(world, options.hasChannel ?? true);
}

/** Checks that both tabs, the storage and the pool agree once everything has come to rest. */
async function check(
  { pool, tabs, stored, retired, devices, done }: ReturnType<typeof twoTabs>,
  hasChannel: boolean,
): Promise<void> {
  const session = stored();
  const signOuts = done.filter(({ name, succeeded }) => succeeded && name === 'signOut');
  const last = Math.max(...signOuts.map(({ began }) => began), -1);
  const signsInAfter = done.some(({ name, succeeded, ended }) => name === 'signInAsBob' && succeeded && ended > last);
  if (last >= 0 && !signsInAfter) expect(session, 'no tokens after a sign-out').toBeNull();
  for (const tab of tabs) {
    const { tokens } = await tab.auth.fetchAuthSession();
    expect(tokens !== undefined, 'a tab knows what the storage knows').toBe(session !== null);
    const state = tab.session.getSnapshot();
    if (!tokens || !session) {
      if (hasChannel) expect(state.step, 'the screen shows the truth').toBe('SIGNED_OUT');
      continue;
    }
    const { username } = await tab.auth.getCurrentUser();
    expect([pool.claimsOf(tokens.accessToken).username, username]).toEqual([session.username, session.username]);
    expect(pool.ownerOf(session.refreshToken), 'the tokens belong to one user').toBe(session.username);
    expect(pool.isRevoked(session.refreshToken), 'a stored token is not revoked').toBe(false);
    expect(pool.isSpent(session.refreshToken), 'a stored token is not spent').toBe(false);
    if (!hasChannel) continue;
    expect(state, 'the screen shows the truth').toMatchObject({
      step: 'SIGNED_IN',
      user: { username: session.username },
    });
  }
  const { users, names } = devices();
  for (const user of pool.forgotten()) expect(users, 'a forgotten device does not come back').not.toContain(user);
  for (const [typed, user] of names) {
    expect(typed).toBe(`${user}@example.com`);
    expect(users, 'a name leads to a device').toContain(user);
  }
  const loose = pool.liveTokens().filter((token) => token !== session?.refreshToken && !retired().includes(token));
  expect(loose, 'every other token is revoked, or is going to be').toEqual([]);
}

/** Names the actions in the error of a failed run. */
async function named(todo: readonly Step[], work: Promise<unknown>): Promise<void> {
  await work.catch((error: Error) => {
    error.message = `${todo.map((step) => step.join(':')).join(' ')}: ${error.message}`;
    throw error;
  });
}

describe.each([
  { pool: 'a pool', rotates: false },
  { pool: 'a pool that rotates refresh tokens', rotates: true },
])('two tabs on $pool agree', ({ rotates }) => {
  it.each(firstSteps.map((first) => ({ action: first[1], first })))(
    'after $action and any other action, in every order of their accesses',
    async ({ first }) => {
      for (const second of steps) {
        const todo = [first, second];
        await named(
          todo,
          everyOrder((choose) => run(todo, choose, { rotates }), isNightly ? 2 : 1),
        );
      }
    },
    600_000,
  );

  it('after any three actions', async () => {
    for (const first of firstSteps) {
      for (const second of steps) {
        for (const third of steps) {
          const todo = [first, second, third];
          await named(
            todo,
            everyOrder((choose) => run(todo, choose, { rotates }), isNightly ? 1 : 0),
          );
        }
      }
    }
  }, 3_600_000);

  it('after random actions in random orders', async () => {
    for (let seed = 0; seed < (isNightly ? 5000 : 300); seed++) {
      const draw = seeded(seed);
      const pick = (count: number) => Math.floor(draw() * count);
      const todo = Array.from({ length: 3 + pick(3) }, () => steps[pick(steps.length)] as Step);
      await named(todo, run(todo, pick, { rotates, hasChannel: draw() < 0.9 }));
    }
  }, 600_000);
});
