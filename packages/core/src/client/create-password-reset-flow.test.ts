import { expect, it } from 'vitest';
import { emulatedClient } from '../testing/emulated-client.js';
import { createPasswordResetFlow } from './create-flows.js';

it('shows the code step and the beginning at once, whether or not the code is there', async () => {
  const flow = createPasswordResetFlow(emulatedClient().auth);
  const awaited = {
    step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
    username: 'ada',
    busy: null,
    problem: null,
    codesSent: 0,
  };
  expect(flow.startConfirmation('ada')).toEqual(awaited);
  const begun = { step: 'ENTER_USERNAME', username: 'ada', busy: null, problem: null };
  expect(flow.startOver()).toEqual(begun);
  const asked = flow.resetPassword('bob');
  expect(flow.getSnapshot()).toEqual({ ...begun, username: 'bob', busy: 'resetPassword' });
  expect(flow.startConfirmation('ada')).toEqual(awaited);
  expect(await asked).toEqual(awaited);
});
