import AuthenticationHelper from 'amazon-cognito-identity-js/es/AuthenticationHelper.js';
import BigInteger from 'amazon-cognito-identity-js/es/BigInteger.js';
import { given, type SrpContestant } from './exchange.js';

const { poolName, username, password, salt, secretBlock, deviceGroupKey, deviceKey, timestamp } = given;

function keyOf(helper: AuthenticationHelper, serverB: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const [B, s] = [new BigInteger(serverB, 16), new BigInteger(salt, 16)];
    helper.getPasswordAuthenticationKey(username, password, B, s, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** amazon-cognito-identity-js, whose constructor creates A. */
export const identityJs: SrpContestant = {
  async exchange(serverB) {
    const helper = new AuthenticationHelper(poolName);
    await keyOf(helper, serverB);
    await new Promise<void>((resolve, reject) =>
      helper.generateHashDevice(deviceGroupKey, deviceKey, (error) => (error ? reject(error) : resolve())),
    );
  },
  async sign(a, serverB) {
    const helper = new AuthenticationHelper(poolName);
    helper.smallAValue = new BigInteger(a, 16);
    helper.largeAValue = undefined;
    await new Promise<void>((resolve) => helper.getLargeAValue(() => resolve()));
    const key = await crypto.subtle.importKey(
      'raw',
      new Uint8Array(await keyOf(helper, serverB)),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
    const message = new Uint8Array([
      ...ascii(poolName),
      ...ascii(username),
      ...ascii(atob(secretBlock)),
      ...ascii(timestamp),
    ]);
    return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, message))));
  },
};
