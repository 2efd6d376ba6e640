import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Client, Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { FirstChallenge } from '../../model/session.js';
import { readUserVerification, requireRelyingParty, satisfiesMfa } from '../../passkeys/relying-party.js';
import { toBase64Url, utf8 } from '../../protocol/bytes.js';
import { type AuthResponse, openChallenge, type SignIn, type UnknownSignIn } from './open-challenge.js';

/** A passkey in `allowCredentials`. */
interface AllowedPasskey {
  readonly id: string;
  readonly transports: readonly string[];
}

/** Challenges the passkeys of a user. A passkey that counts as both factors has to verify the user. */
export function challengePasskey(
  service: Service,
  signIn: SignIn,
  challenges: readonly FirstChallenge[],
): AuthResponse {
  const { pool, client, user } = signIn;
  const rpId = requireRelyingParty(pool);
  const challenge = toBase64Url(service.random(16));
  const userVerification = satisfiesMfa(pool, user) ? 'required' : readUserVerification(pool);
  const options = { challenge, rpId, userVerification, passkeys: [...user.passkeys.values()] };
  return openChallenge(
    service,
    signIn,
    { name: 'WEB_AUTHN', challenge, rpId, requireUserVerification: userVerification === 'required', challenges },
    { CREDENTIAL_REQUEST_OPTIONS: describeOptions(client, options) },
  );
}

/** Simulates the challenge for an unknown user. The passkey ID is stable, and no assertion is accepted. */
export function simulatePasskeyChallenge(
  service: Service,
  signIn: UnknownSignIn,
  challenges: readonly FirstChallenge[],
): AuthResponse {
  const { pool, client, user } = signIn;
  const rpId = requireRelyingParty(pool);
  const challenge = toBase64Url(service.random(16));
  const id = toBase64Url(simulateId(pool, user.username));
  const userVerification = readUserVerification(pool);
  const options = { challenge, rpId, userVerification, passkeys: [{ id, transports: ['internal'] }] };
  return openChallenge(
    service,
    signIn,
    { name: 'WEB_AUTHN', challenge, rpId, requireUserVerification: false, challenges },
    { CREDENTIAL_REQUEST_OPTIONS: describeOptions(client, options) },
  );
}

function describeOptions(
  client: Client,
  options: {
    readonly challenge: string;
    readonly rpId: string;
    readonly userVerification: string;
    readonly passkeys: readonly AllowedPasskey[];
  },
): string {
  return JSON.stringify({
    hints: [],
    attestation: 'none',
    attestationFormats: [],
    challenge: options.challenge,
    timeout: (client.properties.AuthSessionValidity ?? 3) * 60_000,
    rpId: options.rpId,
    allowCredentials: options.passkeys.map(({ id, transports }) => ({ type: 'public-key', id, transports })),
    userVerification: options.userVerification,
  });
}

function simulateId(pool: Pool, name: string): Uint8Array {
  return hmac(sha256, pool.secret, utf8(`no such passkey: ${name}`));
}
