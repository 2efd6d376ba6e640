import { deviceVerifier, startSrp } from 'virtual:ours/srp';
import { given, type SrpContestant } from './exchange.js';

const { poolName, username, password, salt, secretBlock, deviceGroupKey, deviceKey, timestamp } = given;
const identity = { group: poolName, user: username, password };
const at = new Date(timestamp.replace('UTC ', '').concat(' UTC'));

export const ours: SrpContestant = {
  async exchange(serverPublic) {
    const client = await startSrp({ crypto });
    await client.prove(identity, { serverPublic, salt, secretBlock }, at);
    const device = { group: deviceGroupKey, user: deviceKey, password: `${Math.random()}` };
    await deviceVerifier(crypto, device, crypto.getRandomValues(new Uint8Array(16)));
  },
  async remembered(serverPublic) {
    const device = { group: deviceGroupKey, user: deviceKey, password };
    for (const who of [identity, device]) {
      const client = await startSrp({ crypto });
      await client.prove(who, { serverPublic, salt, secretBlock }, at);
    }
  },
  async sign(a, serverPublic) {
    const client = await startSrp({ crypto }, BigInt(`0x${a}`));
    return (await client.prove(identity, { serverPublic, salt, secretBlock }, at)).signature;
  },
};
