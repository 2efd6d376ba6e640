/**
 * Node's own cryptography; `undefined` in a page. It answers at once: WebCrypto in Node sends each small job to another
 * thread and back, which costs more than the job.
 */
export const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
