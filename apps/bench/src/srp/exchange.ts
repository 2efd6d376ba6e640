/** Values chosen by the server, the same for every client. */
export const given = {
  poolId: 'us-east-1_BenchPool',
  poolName: 'BenchPool',
  username: '3f1c8a52-7d0e-4b61-9d0a-5b7b1e2c9a10',
  password: 'Corr3ct-Horse!',
  /** SALT, hex. */
  salt: '4a8f6c0d1b2e3f405162738495a6b7c8',
  secretBlock: 'c2VjcmV0IGJsb2NrIG9mIHRoZSBiZW5jaG1hcmssIGFzIGxvbmcgYXMgaXQgaXM=',
  timestamp: 'Sat Mar 7 04:05:06 UTC 2026',
  deviceGroupKey: '-abcdefgh',
  deviceKey: 'us-east-1_0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
};

/** The client side of SRP. */
export interface SrpContestant {
  /** Runs a whole exchange with a random secret: A, the password proof and the verifier of a device. */
  exchange(serverB: string): Promise<void>;
  /** Runs a sign-in on a remembered device: the password proof and the device proof. */
  remembered?(serverB: string): Promise<void>;
  /** Returns PASSWORD_CLAIM_SIGNATURE for a given secret, to compare clients. */
  sign(a: string, serverB: string): Promise<string>;
}
