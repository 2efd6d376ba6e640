import { expect, it } from 'vitest';
import { emulatedClient } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';
import { createSignUpFlow } from './create-flows.js';

it('shows the confirmation of an account at once, whether or not the code is there', async () => {
  const flow = createSignUpFlow(emulatedClient().auth);
  const asked = flow.startConfirmation('ada');
  const awaited = { step: 'CONFIRM_SIGN_UP', username: 'ada', busy: null, problem: null, codesSent: 0 };
  expect(flow.getSnapshot()).toEqual(awaited);
  const states = statesOf(flow);
  expect(await asked).toEqual(awaited);
  expect(states).toHaveLength(1);
});

it('keeps the name when it starts over', () => {
  const flow = createSignUpFlow(emulatedClient().auth);
  void flow.signUp({ username: 'ada', password: 'Corr3ct-Horse!' });
  expect(flow.getSnapshot()).toMatchObject({ step: 'ENTER_DETAILS', busy: 'signUp' });
  expect(flow.startOver()).toEqual({ step: 'ENTER_DETAILS', username: 'ada', busy: null, problem: null });
});
