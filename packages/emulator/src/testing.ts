export type { PasskeyAlgorithm } from './authenticator/keys.js';
export type { SoftwarePasskey } from './authenticator/passkey-store.js';
export type { PromptAnswer } from './authenticator/prompts.js';
export {
  type SoftwareAuthenticator,
  type SoftwareAuthenticatorOptions,
  softwareAuthenticator,
} from './authenticator/software-authenticator.js';
