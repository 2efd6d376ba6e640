import { expect, it, vi } from 'vitest';
import type { AuthClient, AuthDevice } from '../auth-client.js';
import { createDevicesFlow } from '../client/create-flows.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';

type Page = Awaited<ReturnType<AuthClient['fetchDevicePage']>>;

const device = (id: string): AuthDevice => ({ id, attributes: {}, isCurrentDevice: false });
const one = { devices: [device('a'), device('b')], nextToken: 'two' };
const two = { devices: [device('c')], nextToken: 'three' };

/** A list during a reload, as after a change in another tab. */
async function readAgain() {
  const forgotten: (string | undefined)[] = [];
  const requested: (string | undefined)[] = [];
  const others: AuthDevice[] = [];
  let answer = (_page: Page) => {};
  const auth = {
    async fetchDevicePage({ nextToken }: { nextToken?: string } = {}) {
      requested.push(nextToken);
      if (requested.length === 2) return new Promise<Page>((resolve) => (answer = resolve));
      const { devices, ...page } = nextToken ? two : one;
      return { ...page, devices: [...devices, ...others].filter(({ id }) => !forgotten.includes(id)) };
    },
    async forgetDevice({ device: gone }: { device?: { id: string } }) {
      if (gone?.id === 'refused')
        throw new AuthError('TooManyRequestsException', problem('rate-limited'), 'ForgetDevice');
      forgotten.push(gone?.id);
    },
  } as Partial<AuthClient> as AuthClient;
  const flow = createDevicesFlow(auth);
  await flow.load();
  const reading = flow.load();
  return { flow, reading, forgotten, others, requested, answer: (page: Page) => answer(page) };
}

const idsOf = (state: object) => ('devices' in state ? (state.devices as AuthDevice[]).map(({ id }) => id) : []);

it('forgets a device during a reload, and does not bring it back', async () => {
  const { flow, reading, forgotten, answer } = await readAgain();
  const forgetting = flow.forgetDevice('a');
  expect(flow.getSnapshot()).toMatchObject({ busy: { type: 'forgetDevice', id: 'a' } });
  await forgetting;
  answer(one);
  await reading;
  expect(forgotten).toEqual(['a']);
  expect(idsOf(flow.getSnapshot())).toEqual(['b']);
});

it('continues paging from the list on the screen, not from a late answer', async () => {
  const { flow, reading, requested, answer } = await readAgain();
  await flow.loadMore();
  answer({ devices: one.devices });
  await reading;
  // The reload is made up for, down to the page that was asked for.
  await vi.waitFor(() => expect(requested).toEqual([undefined, undefined, 'two', undefined, 'two']));
  expect(idsOf(flow.getSnapshot())).toEqual(['a', 'b', 'c']);
  await flow.loadMore();
  expect(requested.at(-1)).toBe('three');
});

it('shows what the reload was for, and keeps the Problem of the change that dropped it', async () => {
  const { flow, reading, others, answer } = await readAgain();
  others.push(device('new'));
  await flow.forgetDevice('refused');
  expect(idsOf(flow.getSnapshot())).toEqual(['a', 'b']);
  answer(one);
  await reading;
  await vi.waitFor(() => expect(idsOf(flow.getSnapshot())).toEqual(['a', 'b', 'new']));
  expect(flow.getSnapshot()).toMatchObject({ busy: null, problem: { code: 'rate-limited' } });
});

it('makes no second call while one runs', async () => {
  const { flow, forgotten, answer } = await readAgain();
  const calls = [flow.forgetDevice('a'), flow.forgetDevice('b')];
  await Promise.all(calls);
  answer(one);
  expect(forgotten).toEqual(['a']);
});
