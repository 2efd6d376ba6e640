import { createDeviceVerifier, createSrpSession, signSrpSession } from 'cognito-srp-helper';
import { given, type SrpContestant } from './exchange.js';
import { power } from './group.js';

const { poolId, username, password, salt, secretBlock, deviceGroupKey, deviceKey, timestamp } = given;

const answer = (serverB: string) => ({
  ChallengeName: 'PASSWORD_VERIFIER' as const,
  ChallengeParameters: {
    SALT: salt,
    SECRET_BLOCK: secretBlock,
    SRP_B: serverB,
    USERNAME: username,
    USER_ID_FOR_SRP: username,
  },
});

/** cognito-srp-helper. */
export const srpHelper: SrpContestant = {
  async exchange(serverB) {
    signSrpSession(createSrpSession(username, password, poolId, false), answer(serverB));
    createDeviceVerifier(deviceKey, deviceGroupKey);
  },
  async sign(a, serverB) {
    const session = createSrpSession(username, password, poolId, false);
    const fixed = { ...session, timestamp, smallA: a, largeA: power(2n, BigInt(`0x${a}`)).toString(16) };
    return signSrpSession(fixed, answer(serverB)).passwordSignature;
  },
};
