/** What a client needs once it talks to Cognito. One chunk, which is there before the first request is sent. */
export { problemFromWire } from '../problems/problem-from-wire.js';
export { deviceVerifier, startSrp } from '../srp/srp.js';
export { accountVerbs } from './account-verbs.js';
