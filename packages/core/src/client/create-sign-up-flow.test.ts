import { expect, it } from 'vitest';
import { emulatedClient } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { createSignUpFlow } from './create-flows.js';

it('shows the confirmation of an account at once, with or without the chunk', async () => {
  const flow = createSignUpFlow(emulatedClient().auth);
  const pending = flow.startConfirmation('ada');
  const codeStep = { step: 'CONFIRM_SIGN_UP', username: 'ada', busy: null, problem: null, codesSent: 0 };
  expect(flow.getSnapshot()).toEqual(codeStep);
  const states = statesOf(flow);
  expect(await pending).toEqual(codeStep);
  expect(states).toHaveLength(1);
});

it('keeps the username when it starts over', () => {
  const flow = createSignUpFlow(emulatedClient().auth);
  void flow.signUp({ username: 'ada', password: 'Corr3ct-Horse!' });
  expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_DETAILS', busy: 'signUp' });
  expect(flow.startOver()).toEqual({ step: 'ENTER_DETAILS', username: 'ada', busy: null, problem: null });
});
