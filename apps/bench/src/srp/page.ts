import { amplify } from './amplify.js';
import { identityJs } from './identity-js.js';
import { ours } from './ours.js';
import { srpHelper } from './srp-helper.js';

/** Exposes the contestants to the benchmark that times them. */
Object.assign(globalThis, {
  srp: {
    ours,
    'aws-amplify': amplify,
    'amazon-cognito-identity-js': identityJs,
    'cognito-srp-helper': srpHelper,
  },
});
