declare module 'virtual:ours/srp' {
  export function startSrp(
    engine: { crypto: Crypto },
    a?: bigint,
  ): Promise<{
    readonly publicValue: string;
    prove(
      identity: { group: string; user: string; password: string },
      challenge: { serverPublic: string; salt: string; secretBlock: string },
      at: Date,
    ): Promise<{ signature: string; timestamp: string }>;
  }>;
  export function deviceVerifier(
    crypto: Crypto,
    identity: { group: string; user: string; password: string },
    salt: Uint8Array<ArrayBuffer>,
  ): Promise<{ Salt: string; PasswordVerifier: string }>;
}

declare module 'virtual:amplify/big-integer' {
  export default class BigInteger {
    constructor(value: string, radix: number);
    toString(radix: number): string;
  }
}

declare module 'virtual:amplify/helper' {
  import type BigInteger from 'virtual:amplify/big-integer';
  export default class AuthenticationHelper {
    constructor(values: Record<'a' | 'A' | 'g' | 'N', BigInteger> & { userPoolName: string });
    A: BigInteger;
    g: BigInteger;
    N: BigInteger;
    generateHashDevice(deviceGroupKey: string, deviceKey: string): Promise<void>;
    getPasswordAuthenticationKey(values: {
      username: string;
      password: string;
      serverBValue: BigInteger;
      salt: BigInteger;
    }): Promise<Uint8Array<ArrayBuffer>>;
  }
}

declare module 'virtual:amplify/get-helper' {
  import type AuthenticationHelper from 'virtual:amplify/helper';
  export function getAuthenticationHelper(userPoolName: string): Promise<AuthenticationHelper>;
}

declare module 'virtual:amplify/calculate-a' {
  import type BigInteger from 'virtual:amplify/big-integer';
  export function calculateA(values: Record<'a' | 'g' | 'N', BigInteger>): Promise<BigInteger>;
}

declare module 'virtual:amplify/signature' {
  export function getSignatureString(values: {
    userPoolName: string;
    username: string;
    challengeParameters: { SECRET_BLOCK: string };
    dateNow: string;
    hkdf: Uint8Array;
  }): string;
}

declare module 'amazon-cognito-identity-js/es/AuthenticationHelper.js' {
  export default class AuthenticationHelper {
    constructor(poolName: string);
    smallAValue: unknown;
    largeAValue: unknown;
    generateHashDevice(group: string, key: string, callback: (error: unknown) => void): void;
    getLargeAValue(callback: (error: unknown, value: unknown) => void): void;
    getPasswordAuthenticationKey(
      username: string,
      password: string,
      serverB: unknown,
      salt: unknown,
      callback: (error: unknown, key: Uint8Array<ArrayBuffer>) => void,
    ): void;
  }
}

declare module 'amazon-cognito-identity-js/es/BigInteger.js' {
  export default class BigInteger {
    constructor(value: string, radix: number);
  }
}

declare module 'virtual:ours/mod-pow' {
  type Breathe = () => Promise<void> | undefined;
  export function twoToThe(exponent: bigint, breathe: Breathe): Promise<bigint>;
}

declare module 'virtual:ours/openssl-power' {
  export function openSslPower(
    nodeCrypto: () => typeof import('node:crypto') | undefined,
    base: bigint,
    exponent: bigint,
  ): bigint | undefined;
}

declare module 'virtual:ours/totp-key' {
  import type { ReactElement } from 'react';
  export function TotpKey(props: {
    details: { sharedSecret: string; getSetupUri: (appName: string) => URL };
    appName: string;
  }): ReactElement;
}

declare module 'virtual:ours/qr-code' {
  import type { ReactElement } from 'react';
  export function QrCode(props: { value: string; label: string; size: number }): ReactElement;
}
