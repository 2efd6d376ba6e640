export type { AmplifyAuth, AmplifyHub } from './amplify-auth.js';
export { type AmplifyClientOptions, createAmplifyClient } from './create-amplify-client.js';
