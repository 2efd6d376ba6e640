import { findDevice } from '../../devices/tracking.js';
import { invalidSession, invalidSrpA, wrongPassword } from '../../protocol/refusals.js';
import { openExchange, readClientPublic, verifyClaim } from '../../srp/server-exchange.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import { type AuthResponse, openSession } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer-context.js';

/** Answers DEVICE_SRP_AUTH: starts SRP for the device. */
export function answerDeviceSrp(context: AnswerContext<'DEVICE_SRP_AUTH'>): AuthResponse {
  const { service, challenge, signIn, required, spend } = context;
  const device = findDevice(signIn.user, required('DEVICE_KEY'));
  const clientPublic = readClientPublic(required('SRP_A'));
  if (clientPublic === undefined) throw invalidSrpA();
  if (device.key !== challenge.deviceKey) throw invalidSession();
  const exchange = openExchange(clientPublic, BigInt(`0x${device.verifier}`), service.random);
  spend();
  const token = openSession(service, signIn, { name: 'DEVICE_PASSWORD_VERIFIER', deviceKey: device.key, exchange });
  return {
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    Session: token,
    ChallengeParameters: {
      SALT: BigInt(`0x${device.salt}`).toString(16),
      SECRET_BLOCK: token,
      SRP_B: exchange.serverPublic.toString(16),
      DEVICE_KEY: device.key,
      USERNAME: signIn.user.username,
    },
  };
}

/** Answers DEVICE_PASSWORD_VERIFIER: checks the device's SRP proof. */
export async function answerDevicePasswordVerifier(
  context: AnswerContext<'DEVICE_PASSWORD_VERIFIER'>,
): Promise<AuthResponse> {
  const { service, challenge, signIn, required, spend } = context;
  const device = findDevice(signIn.user, required('DEVICE_KEY'));
  const right = verifyClaim(challenge.exchange, {
    group: device.groupKey,
    id: device.key,
    secretBlock: required('PASSWORD_CLAIM_SECRET_BLOCK'),
    timestamp: required('TIMESTAMP'),
    signature: required('PASSWORD_CLAIM_SIGNATURE'),
  });
  spend();
  if (!right || device.key !== challenge.deviceKey) throw wrongPassword();
  return continueSignIn(service, signIn, 'device');
}
