import { findDevice } from '../../devices/tracking.js';
import { invalidSession, invalidSrpA } from '../../protocol/service-error.js';
import { openExchange, readClientPublic } from '../../srp/server-exchange.js';
import { type AuthResponse, openSession } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';

/** Starts SRP for a device. */
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
