/** A code that was sent and waits to come back. */
export interface Code {
  readonly value: string;
  readonly expiresAt: number;
  /** The attribute it went to, which coming back verifies. */
  readonly attribute: 'email' | 'phone_number' | undefined;
}
