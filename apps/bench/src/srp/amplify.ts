import BigInteger from 'virtual:amplify/big-integer';
import { calculateA } from 'virtual:amplify/calculate-a';
import { getAuthenticationHelper } from 'virtual:amplify/get-helper';
import AuthenticationHelper from 'virtual:amplify/helper';
import { getSignatureString } from 'virtual:amplify/signature';
import { given, type SrpContestant } from './exchange.js';

const { poolName, username, password, salt, secretBlock, deviceGroupKey, deviceKey, timestamp } = given;

const user = { userPoolName: poolName, username };

async function prove(
  helper: AuthenticationHelper,
  serverB: string,
  { userPoolName, username }: { userPoolName: string; username: string } = user,
): Promise<string> {
  const hkdf = await helper.getPasswordAuthenticationKey({
    username,
    password,
    serverBValue: new BigInteger(serverB, 16),
    salt: new BigInteger(salt, 16),
  });
  const challengeParameters = { SECRET_BLOCK: secretBlock };
  return getSignatureString({ userPoolName, username, challengeParameters, dateNow: timestamp, hkdf });
}

/** aws-amplify v6. */
export const amplify: SrpContestant = {
  async exchange(serverB) {
    const helper = await getAuthenticationHelper(poolName);
    await prove(helper, serverB);
    await helper.generateHashDevice(deviceGroupKey, deviceKey);
  },
  // Like signInWithSRP and handleDeviceSRPAuth, which each create a helper and with it an A.
  async remembered(serverB) {
    await prove(await getAuthenticationHelper(poolName), serverB);
    const device = { userPoolName: deviceGroupKey, username: deviceKey };
    await prove(await getAuthenticationHelper(deviceGroupKey), serverB, device);
  },
  async sign(given, serverB) {
    const { g, N } = await getAuthenticationHelper(poolName);
    const a = new BigInteger(given, 16);
    const A = await calculateA({ a, g, N });
    return prove(new AuthenticationHelper({ userPoolName: poolName, a, g, N, A }), serverB);
  },
};
