import type { User } from '../../model/user.js';
import { userHandle } from '../../passkeys/registration.js';
import { allowsOrigin } from '../../passkeys/relying-party.js';
import { invalidParameter, notAuthorized, type ServiceError } from '../../protocol/refusals.js';
import { type CredentialJson, readId, verifyAssertion } from '../../webauthn/verify-ceremony.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer-context.js';

/**
 * Answers WEB_AUTHN: verifies the assertion. No second factor follows, and no device is tracked. Unsure: a refused assertion ends
 * the session and doesn't count towards a lockout; a counter that goes back is accepted.
 */
export async function answerWebAuthn(context: AnswerContext<'WEB_AUTHN'>): Promise<AuthResponse> {
  const { service, challenge, signIn, required, spend } = context;
  const { user } = signIn;
  const credential = readCredential(required('CREDENTIAL'));
  spend();
  const passkey = user.passkeys.get(readId(credential) ?? '');
  if (!passkey) throw passkeyRefused('the user has no such passkey');
  const { rpId } = challenge;
  const verified = await verifyAssertion(
    credential,
    {
      challenge: challenge.challenge,
      rpId,
      allowsOrigin: (origin) => allowsOrigin(rpId, origin),
      requireUserVerification: challenge.requireUserVerification,
    },
    passkey.publicKey,
  );
  if ('broken' in verified) throw passkeyRefused(verified.broken);
  if (!belongsTo(user, credential)) throw passkeyRefused('user handle');
  passkey.counter = Math.max(passkey.counter, verified.value.counter);
  const untracked = { ...signIn.context, tracksDevice: false, deviceKey: undefined };
  const method = passkey.attachment === 'cross-platform' ? 'hwk' : 'swk';
  return continueSignIn(service, { ...signIn, context: untracked }, method);
}

/** Reads CREDENTIAL. @throws ServiceError InvalidParameterException if it isn't a JSON object. Unsure: the message. */
function readCredential(text: string): CredentialJson {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Not JSON: refused below.
  }
  throw invalidParameter('Credential data is not valid');
}

/** Checks the user handle. Security keys may leave it out. */
function belongsTo(user: User, { response }: CredentialJson): boolean {
  const { userHandle: handle } = Object(response);
  return handle === undefined || handle === null || handle === userHandle(user);
}

/** Refuses an assertion. Unsure: the message. It names the broken rule for the developer. */
export function passkeyRefused(rule: string): ServiceError {
  return notAuthorized(`The passkey was not accepted: ${rule}.`);
}
