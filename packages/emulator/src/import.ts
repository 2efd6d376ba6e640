export type { ImportedPools } from './data/saved-pools.js';
export { readCognitoLocal } from './import/read-cognito-local.js';
