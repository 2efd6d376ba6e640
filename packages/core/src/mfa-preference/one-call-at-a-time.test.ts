import { expect, it, vi } from 'vitest';
import { createMfaPreferenceFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';

async function signedIn() {
  const setting = emulatedClient();
  const { auth, emulator, wire } = setting;
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839', email: 'ada@example.com' });
  await auth.signIn({ username: 'ada', password });
  wire.length = 0;
  return { ...setting, flow: createMfaPreferenceFlow(auth), operations: () => wire.map(({ operation }) => operation) };
}

it('shows loading the first time, and again after a failure', async () => {
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

it('reloads once more when a change is reported during a load', async () => {
  const { auth, emulator } = await signedIn();
  let reportChange = () => {};
  const flow = createMfaPreferenceFlow({
    ...auth,
    async fetchMFAPreference() {
      const before = await auth.fetchMFAPreference();
      reportChange();
      return before;
    },
  });
  await flow.load();
  let again: Promise<unknown> | undefined;
  reportChange = () => {
    reportChange = () => {};
    emulator.users.setMfaPreference('ada', { sms: 'ENABLED' });
    again = flow.load();
  };
  await flow.load();
  await again;
  expect(flow.getSnapshot()).toMatchObject({ factors: [{}, { mfaType: 'SMS', enabled: true }, {}], busy: null });
});

it('does not drop a change in progress for a reload, or mix their answers', async () => {
  const { flow, operations, wire } = await signedIn();
  await flow.load();
  wire.length = 0;
  const updating = flow.updateMFAPreference({ sms: 'ENABLED' });
  const loading = flow.load();
  expect(flow.getSnapshot()).toMatchObject({ busy: { sms: 'ENABLED' } });
  const changed = { busy: null, factors: [{}, { mfaType: 'SMS', enabled: true }, {}] };
  expect(await updating).toMatchObject(changed);
  expect(await loading).toMatchObject(changed);
  expect(operations()).toEqual(['SetUserMFAPreference', 'GetUser']);
});

it('sends no second change while one is in progress, and none before there is a list', async () => {
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

it('shows what another set-up switched on, though a change dropped the reload for it', async () => {
  const { auth, emulator } = await signedIn();
  let isReading = Promise.resolve();
  const flow = createMfaPreferenceFlow({
    ...auth,
    async fetchMFAPreference() {
      const found = await auth.fetchMFAPreference();
      await isReading;
      return found;
    },
  });
  await flow.load();
  let read = () => {};
  isReading = new Promise((resolve) => (read = resolve));
  emulator.users.setMfaPreference('ada', { email: 'ENABLED' });
  const reload = flow.load();
  const changing = flow.updateMFAPreference({ sms: 'ENABLED' });
  read();
  await Promise.all([reload, changing]);
  await vi.waitFor(() =>
    expect(flow.getSnapshot()).toMatchObject({
      factors: [{}, { mfaType: 'SMS', enabled: true }, { mfaType: 'EMAIL', enabled: true }],
    }),
  );
});

it('shows what another set-up switched on, though the change was refused', async () => {
  const { auth, emulator } = await signedIn();
  emulator.users.setMfaPreference('ada', { sms: 'ENABLED' });
  const flow = createMfaPreferenceFlow(auth, { mfaRequired: true });
  await flow.load();
  emulator.users.setMfaPreference('ada', { email: 'ENABLED' });
  const reload = flow.load();
  expect(await flow.updateMFAPreference({ sms: 'DISABLED' })).toMatchObject({ problem: { code: 'last-factor' } });
  await reload;
  await vi.waitFor(() =>
    expect(flow.getSnapshot()).toMatchObject({
      factors: [{}, { enabled: true }, { mfaType: 'EMAIL', enabled: true }],
      problem: { code: 'last-factor' },
    }),
  );
});

it('shares one request among simultaneous reads, but none that is older than a change', async () => {
  let hold: Promise<unknown> | undefined;
  const { auth, emulator, wire } = emulatedClient({
    async intercept(operation, next) {
      const response = await next();
      if (operation === 'GetUser') await hold;
      return response;
    },
  });
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839' });
  await auth.signIn({ username: 'ada', password });
  wire.length = 0;
  let release = () => {};
  hold = new Promise<void>((resolve) => (release = resolve));
  const before = Promise.all([auth.fetchMFAPreference(), auth.fetchUserAttributes()]);
  await vi.waitFor(() => expect(wire.map(({ operation }) => operation)).toEqual(['GetUser']));
  await auth.updateMFAPreference({ sms: 'ENABLED' });
  const after = auth.fetchMFAPreference();
  release();
  expect(await before).toMatchObject([{}, { phone_number: '+15550100839' }]);
  expect(await after).toEqual({ enabled: ['SMS'] });
});
