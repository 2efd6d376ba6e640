import { expect, it } from 'vitest';
import type { AuthClient, AuthDevice } from '../auth-client.js';
import { createDevicesFlow } from '../client/create-flows.js';

type Page = Awaited<ReturnType<AuthClient['fetchDevicePage']>>;

const device = (id: string): AuthDevice => ({ id, attributes: {}, isCurrentDevice: false });
const one = { devices: [device('a'), device('b')], nextToken: 'two' };
const two = { devices: [device('c')], nextToken: 'three' };

/** A list that is being read again, as it is when another tab changed something. */
async function readAgain() {
  const forgotten: (string | undefined)[] = [];
  const asked: (string | undefined)[] = [];
  let answer = (_page: Page) => {};
  const auth = {
    async fetchDevicePage({ nextToken }: { nextToken?: string } = {}) {
      asked.push(nextToken);
      if (asked.length === 2) return new Promise<Page>((resolve) => (answer = resolve));
      return nextToken ? two : one;
    },
    async forgetDevice({ device: gone }: { device?: { id: string } }) {
      forgotten.push(gone?.id);
    },
  } as Partial<AuthClient> as AuthClient;
  const flow = createDevicesFlow(auth);
  await flow.load();
  const reading = flow.load();
  return { flow, reading, forgotten, asked, answer: (page: Page) => answer(page) };
}

const idsOf = (state: object) => ('devices' in state ? (state.devices as AuthDevice[]).map(({ id }) => id) : []);

it('a device that the user forgets while the list is read again is forgotten, and does not come back', async () => {
  const { flow, reading, forgotten, answer } = await readAgain();
  const forgetting = flow.forgetDevice('a');
  expect(flow.getSnapshot()).toMatchObject({ busy: { type: 'forgetDevice', id: 'a' } });
  await forgetting;
  answer(one);
  await reading;
  expect(forgotten).toEqual(['a']);
  expect(idsOf(flow.getSnapshot())).toEqual(['b']);
});

it('further pages go on from the list that is shown, and not from one that came too late', async () => {
  const { flow, reading, asked, answer } = await readAgain();
  await flow.loadMore();
  answer({ devices: one.devices });
  await reading;
  expect(idsOf(flow.getSnapshot())).toEqual(['a', 'b', 'c']);
  await flow.loadMore();
  expect(asked).toEqual([undefined, undefined, 'two', 'three']);
});

it('a second call of the user is not made while one runs', async () => {
  const { flow, forgotten, answer } = await readAgain();
  const calls = [flow.forgetDevice('a'), flow.forgetDevice('b')];
  await Promise.all(calls);
  answer(one);
  expect(forgotten).toEqual(['a']);
});
