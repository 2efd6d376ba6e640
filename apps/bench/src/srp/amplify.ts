import BigInteger from 'virtual:amplify/big-integer';
import { calculateA } from 'virtual:amplify/calculate-a';
import { getAuthenticationHelper } from 'virtual:amplify/get-helper';
import AuthenticationHelper from 'virtual:amplify/helper';
import { getSignatureString } from 'virtual:amplify/signature';
import { given, type SrpContestant } from './exchange.types.js';

const { poolName, username, password, salt, secretBlock, deviceGroupKey, deviceKey, timestamp } = given;

async function prove(helper: AuthenticationHelper, serverB: string): Promise<string> {
  const hkdf = await helper.getPasswordAuthenticationKey({
    username,
    password,
    serverBValue: new BigInteger(serverB, 16),
    salt: new BigInteger(salt, 16),
  });
  const challengeParameters = { SECRET_BLOCK: secretBlock };
  return getSignatureString({ userPoolName: poolName, username, challengeParameters, dateNow: timestamp, hkdf });
}

/** aws-amplify v6. */
export const amplify: SrpContestant = {
  async exchange(serverB) {
    const helper = await getAuthenticationHelper(poolName);
    await prove(helper, serverB);
    await helper.generateHashDevice(deviceGroupKey, deviceKey);
  },
  async sign(given, serverB) {
    const { g, N } = await getAuthenticationHelper(poolName);
    const a = new BigInteger(given, 16);
    const A = await calculateA({ a, g, N });
    return prove(new AuthenticationHelper({ userPoolName: poolName, a, g, N, A }), serverB);
  },
};
