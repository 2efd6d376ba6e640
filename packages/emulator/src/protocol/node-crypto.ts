/**
 * Node's crypto module; `undefined` in a page. It is synchronous. WebCrypto in Node hands each job to another thread, which
 * costs more than the job itself.
 */
export const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
