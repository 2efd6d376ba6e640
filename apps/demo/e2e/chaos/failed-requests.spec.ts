import { expect, test } from '../test.js';
import { failOnce } from './network-fault.js';
import { requestsOfWalk, walkTwice } from './walk.js';

test('when each request is rejected once, the same control with the same input succeeds', async ({
  page,
  context,
  lane,
  emulator,
  user,
  expectedConsole,
}) => {
  test.setTimeout(120_000);
  expectedConsole.push(/ERR_CONNECTION_RESET/);
  const { left } = await failOnce(context, lane.emulatorUrl, 'refused', requestsOfWalk);
  await walkTwice(page, emulator, user, /couldn’t reach the service/);
  expect([...left]).toEqual([]);
});

test('when a gateway answers each request once, the same control with the same input succeeds', async ({
  page,
  context,
  lane,
  emulator,
  user,
  expectedConsole,
}) => {
  test.setTimeout(120_000);
  expectedConsole.push(/status of 502/);
  const { left } = await failOnce(context, lane.emulatorUrl, 'bad-gateway', requestsOfWalk);
  await walkTwice(page, emulator, user, /went wrong on our end/);
  expect([...left]).toEqual([]);
});
