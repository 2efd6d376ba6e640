import { expect, it } from 'vitest';
import { emulatedClient } from '../testing/emulated-client.js';
import { createFactorEnrolmentFlow } from './create-flows.js';

it('starts, goes back and cancels at once, with or without the chunk', async () => {
  const flow = createFactorEnrolmentFlow(emulatedClient().auth);
  const started = { step: 'ENTER_ATTRIBUTE', mfaType: 'SMS', destination: '+15550100839', busy: null, problem: null };
  expect(flow.start('SMS', '+15550100839')).toEqual(started);
  expect(flow.changeAttribute()).toEqual(started);
  const pending = flow.updateUserAttribute('nonsense');
  expect(flow.start('EMAIL')).toMatchObject({ mfaType: 'EMAIL', destination: '' });
  expect(await pending).toMatchObject({ mfaType: 'EMAIL', problem: null });
  expect(await flow.updateUserAttribute('nonsense')).toMatchObject({ problem: { code: 'invalid-input' } });
  expect(flow.cancel()).toEqual({ step: 'NOT_STARTED' });
});
