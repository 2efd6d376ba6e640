/** The caller of an operation. */
export interface Caller {
  readonly ip: string;
  /** The User-Agent header; `undefined` if there is none. */
  readonly userAgent: string | undefined;
}
