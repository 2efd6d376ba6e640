/** What a client needs once it talks to Cognito. One chunk, which is there before the first request is sent. */
export { confirmDevice } from '../devices/confirm-device.js';
export { problemFromWire } from '../problems/problem-from-wire.js';
export { prepareSrp, startSrp } from '../srp/srp.js';
export { lateVerbs } from './late-verbs.js';
