import * as nodeCrypto from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../paths.js';
import type { Scale } from '../runner/bench.types.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { N, power } from './group.js';

type ModPow = typeof import('virtual:ours/mod-pow');
type OpenSslPower = typeof import('virtual:ours/openssl-power');

/**
 * Measures the four powers of an exchange (A, g^x, S, the device verifier) in Node against OpenSSL, with exponents of the
 * same sizes: three of 256 bits with base 2 and one of 512 bits.
 */
export async function srpInNode(scale: Scale): Promise<Row[]> {
  const { rounds, warmUp } = { full: { rounds: 25, warmUp: 10 }, smoke: { rounds: 1, warmUp: 0 } }[scale];
  const { twoToThe }: ModPow = await srpModule('mod-pow');
  const { openSslPower }: OpenSslPower = await srpModule('openssl-power');
  const short = [0, 1, 2].map(() => nodeCrypto.randomBytes(32));
  const long = nodeCrypto.randomBytes(64);
  const B = power(2n, N / 3n);
  const integer = (bytes: Buffer) => BigInt(`0x${bytes.toString('hex')}`);
  const group = Buffer.from(N.toString(16), 'hex');
  // Created once, in favor of OpenSSL: ours creates one per exchange.
  const openSsl = nodeCrypto.createDiffieHellman(group, 2);
  const never = () => undefined;
  const contestants = {
    async ours() {
      for (const exponent of short) await twoToThe(integer(exponent), never);
      return openSslPower(() => nodeCrypto, B, integer(long));
    },
    async 'OpenSSL modexp'() {
      for (const exponent of short) {
        openSsl.setPrivateKey(exponent);
        openSsl.generateKeys();
      }
      openSsl.setPrivateKey(long);
      return integer(openSsl.computeSecret(Buffer.from(B.toString(16), 'hex')));
    },
  };
  if ((await contestants.ours()) !== (await contestants['OpenSSL modexp']())) throw new Error('The powers differ.');
  const names = ['ours', 'OpenSSL modexp'] as const;
  const cpu = async (name: (typeof names)[number]) => {
    const before = process.cpuUsage();
    await contestants[name]();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  await interleave(names, warmUp + 1, cpu);
  const { ours, ...peers } = await interleave(names, rounds, cpu);
  return [row({ name: 'srp: the four powers in Node', unit: 'ms', ours, peers, goal: { ratio: 2 } })];
}

function srpModule(module: string) {
  return import(pathToFileURL(join(packageRoot('@cognito-mfa/core'), `dist/srp/${module}.js`)).href);
}
