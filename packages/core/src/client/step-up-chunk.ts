/** The lazy chunk of the step-up, which most pages do not need. */
export { guardedVerbs } from '../step-up/guarded-verbs.js';
export { stepUpFlow } from '../step-up/step-up.flow.js';
