/**
 * The names that users give their passkeys. Cognito has no place for them. The default keeps them in this browser; a store over
 * your own back end shows them on every device.
 *
 * @example
 * ```ts
 * const passkeyNames: PasskeyNames = {
 *   get: async () => (await fetch('/passkey-names')).json(),
 *   set: async (_, credentialId, name) => {
 *     await fetch(`/passkey-names/${credentialId}`, { method: 'PUT', body: name ?? '' });
 *   },
 * };
 * ```
 */
export interface PasskeyNames {
  /** Returns the names of a user by the id of the passkey. `userId` is the `sub`. */
  get(userId: string): Promise<Readonly<Record<string, string>>>;
  /** Names a passkey; `undefined` forgets the name. */
  set(userId: string, credentialId: string, name: string | undefined): Promise<void>;
}
