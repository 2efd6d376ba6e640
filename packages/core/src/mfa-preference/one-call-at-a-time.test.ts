import { expect, it } from 'vitest';
import { createMfaPreferenceFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';

async function signedIn() {
  const setting = emulatedClient();
  const { auth, emulator, wire } = setting;
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839' });
  await auth.signIn({ username: 'ada', password });
  wire.length = 0;
  return { ...setting, flow: createMfaPreferenceFlow(auth), operations: () => wire.map(({ operation }) => operation) };
}

it('says that it reads the list the first time, and again after that failed', async () => {
  const { flow, emulator } = await signedIn();
  const states = statesOf(flow);
  emulator.faults.add({ kind: 'drop', operation: 'GetUser', times: 1 });
  await flow.load();
  await flow.load();
  const steps = states.map(({ step }) => step);
  expect(steps.filter((step, index) => index === 0 || step !== steps[index - 1])).toEqual([
    'LOADING',
    'FAILED',
    'LOADING',
    'READY',
  ]);
});

it('a change that is told while the list is read is in it: the list is read once more', async () => {
  const { auth, emulator } = await signedIn();
  let told = () => {};
  const flow = createMfaPreferenceFlow({
    ...auth,
    async fetchMFAPreference() {
      const before = await auth.fetchMFAPreference();
      told();
      return before;
    },
  });
  await flow.load();
  let again: Promise<unknown> | undefined;
  told = () => {
    told = () => {};
    emulator.users.setMfaPreference('ada', { sms: 'ENABLED' });
    again = flow.load();
  };
  await flow.load();
  await again;
  expect(flow.getSnapshot()).toMatchObject({ factors: [{}, { mfaType: 'SMS', enabled: true }, {}], busy: null });
});

it('a change that is under way is not dropped for the list to be read, and its answer is not mixed with one', async () => {
  const { flow, operations, wire } = await signedIn();
  await flow.load();
  wire.length = 0;
  const updating = flow.updateMFAPreference({ sms: 'ENABLED' });
  const busy = flow.getSnapshot();
  expect(await flow.load()).toBe(busy);
  expect(await updating).toMatchObject({ busy: null, factors: [{}, { mfaType: 'SMS', enabled: true }, {}] });
  expect(operations()).toEqual(['SetUserMFAPreference']);
});

it('a second change while one is under way sends nothing, nor does one before there is a list', async () => {
  const { flow, operations, wire } = await signedIn();
  const before = flow.getSnapshot();
  expect(await flow.updateMFAPreference({ sms: 'ENABLED' })).toBe(before);
  expect(wire).toEqual([]);
  await flow.load();
  wire.length = 0;
  const updating = flow.updateMFAPreference({ sms: 'ENABLED' });
  const busy = flow.getSnapshot();
  expect(await flow.updateMFAPreference({ sms: 'PREFERRED' })).toBe(busy);
  expect(await updating).toMatchObject({ factors: [{}, { enabled: true, preferred: false }, {}] });
  expect(operations()).toEqual(['SetUserMFAPreference']);
});
