/** The values that a server has chosen, so that every client can be given the same ones. */
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

/** One client's side of SRP. */
export interface SrpContestant {
  /** The whole exchange with a secret of its own: A, the proof of the password and the verifier of a device. */
  exchange(serverB: string): Promise<void>;
  /** A sign-in on a remembered device: the proof of the password and that of the device. */
  remembered?(serverB: string): Promise<void>;
  /** The proof for a secret that is given, to compare. Answers PASSWORD_CLAIM_SIGNATURE. */
  sign(a: string, serverB: string): Promise<string>;
}
