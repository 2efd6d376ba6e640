/** Bytes that WebCrypto takes. Written so that TypeScript before 5.7, whose Uint8Array is not generic, can read it too. */
export type Bytes = Uint8Array & { readonly buffer: ArrayBuffer };
