import * as nodeCrypto from 'node:crypto';
import { signSrpSession, signSrpSessionWithDevice } from 'cognito-srp-helper';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cognitoTimestamp, startSrp } from './srp.js';

/** `SRP_CASES=500` runs the long form. The other library takes most of the time. */
const numRuns = Number(process.env.SRP_CASES ?? 30);

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => Buffer.from(value).toString('hex'));
/** Cognito sends numbers as hex without padding. */
const number = (bytes: number) => hex(bytes).map((text) => BigInt(`0x${text}1`).toString(16));
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });
const name = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);

const cases = fc.record({
  a: number(32),
  serverPublic: number(380),
  salt: number(15),
  secretBlock: fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  group: name,
  user: text,
  password: text,
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  isDevice: fc.boolean(),
});

it(`agrees with cognito-srp-helper in ${numRuns} random cases`, { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ a, serverPublic, salt, secretBlock, group, user, password, at, isDevice }) => {
      const client = await startSrp({ crypto, ...(isDevice && { nodeCrypto: () => nodeCrypto }) }, BigInt(`0x${a}`));
      const ours = await client.prove({ group, user, password }, { serverPublic, salt, secretBlock }, at);
      const session = {
        username: user,
        poolId: `x_${group}`,
        poolIdAbbr: group,
        password,
        isHashed: false,
        timestamp: cognitoTimestamp(at),
        smallA: a,
        largeA: client.publicValue,
      };
      const parameters = { SALT: salt, SECRET_BLOCK: secretBlock, SRP_B: serverPublic };
      const theirs = isDevice
        ? signSrpSessionWithDevice(
            session,
            { ChallengeParameters: { ...parameters, DEVICE_KEY: user } },
            group,
            password,
          )
        : signSrpSession(session, { ChallengeParameters: { ...parameters, USER_ID_FOR_SRP: user } });
      expect(ours.signature).toBe(theirs.passwordSignature);
    }),
    { numRuns },
  );
});
