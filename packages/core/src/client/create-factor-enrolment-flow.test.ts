import { expect, it } from 'vitest';
import { emulatedClient } from '../testing/emulated-client.js';
import { createFactorEnrolmentFlow } from './create-flows.js';

it('begins, goes back and ends at once, whether or not the code is there', async () => {
  const flow = createFactorEnrolmentFlow(emulatedClient().auth);
  const given = { step: 'ENTER_ATTRIBUTE', mfaType: 'SMS', destination: '+15550100839', busy: null, problem: null };
  expect(flow.start('SMS', '+15550100839')).toEqual(given);
  expect(flow.changeAttribute()).toEqual(given);
  const asked = flow.updateUserAttribute('nonsense');
  expect(flow.start('EMAIL')).toMatchObject({ mfaType: 'EMAIL', destination: '' });
  expect(await asked).toMatchObject({ mfaType: 'EMAIL', problem: null });
  expect(await flow.updateUserAttribute('nonsense')).toMatchObject({ problem: { code: 'invalid-input' } });
  expect(flow.cancel()).toEqual({ step: 'NOT_STARTED' });
});
