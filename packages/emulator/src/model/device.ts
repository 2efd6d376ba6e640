/** A device that has been confirmed with ConfirmDevice. Times are epoch milliseconds. */
export interface Device {
  readonly key: string;
  readonly groupKey: string;
  readonly name: string;
  /** Hex, as the DEVICE_PASSWORD_VERIFIER challenge sends it. */
  readonly salt: string;
  readonly verifier: string;
  remembered: boolean;
  readonly createdAt: number;
  modifiedAt: number;
  authenticatedAt: number;
  lastIp: string;
}
