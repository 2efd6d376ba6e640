/** The second factors of Cognito, in Amplify's words. */
export type MfaType = 'SMS' | 'TOTP' | 'EMAIL';

/** Where a code went: `destination` is masked by Cognito, for example `+*******0839`. */
export interface CodeDeliveryDetails {
  readonly destination?: string;
  readonly deliveryMedium?: 'SMS' | 'EMAIL';
  readonly attributeName?: string;
}

/** What an authenticator app needs. The secret lives in memory only. */
export interface TotpSetupDetails {
  /** The TOTP key, base32. */
  readonly sharedSecret: string;
  /** The `otpauth:` key URI, each part encoded; `accountName` defaults to the username. */
  getSetupUri(appName: string, accountName?: string): URL;
}
