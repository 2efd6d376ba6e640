export type { AmplifyAuth } from './amplify-auth.types.js';
export { type AmplifyClientOptions, createAmplifyClient } from './create-amplify-client.js';
