export type { PoolClientDescription, PoolDescription } from './model/pool-description.js';
export { loadTemplate } from './template/load-template.js';
