import { expect, it } from 'vitest';
import { emulatedClient } from '../testing/emulated-client.js';
import { createPasswordResetFlow } from './create-flows.js';

it('shows the code step and the first step at once, with or without the chunk', async () => {
  const flow = createPasswordResetFlow(emulatedClient().auth);
  const codeStep = {
    step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
    username: 'ada',
    busy: null,
    problem: null,
    codesSent: 0,
  };
  expect(flow.startConfirmation('ada')).toEqual(codeStep);
  const begun = { step: 'ENTER_USERNAME', username: 'ada', busy: null, problem: null };
  expect(flow.startOver()).toEqual(begun);
  const pending = flow.resetPassword('bob');
  expect(flow.getSnapshot()).toEqual({ ...begun, username: 'bob', busy: 'resetPassword' });
  expect(flow.startConfirmation('ada')).toEqual(codeStep);
  expect(await pending).toEqual(codeStep);
});
