export type { PoolClientDescription, PoolDescription } from './pool/pool-description.types.js';
export { loadTemplate } from './template/load-template.js';
