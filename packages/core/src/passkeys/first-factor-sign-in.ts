import type { AuthFactorType } from '../auth-client.js';
import type { ConnectionContext } from '../connection/context.js';
import { AuthError, hasProblem, problemOf } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import { claimsOf, type IdTokenClaims } from '../session/claims.js';
import type { StartFirstFactor } from '../sign-in/sign-in-verbs.js';
import { parseJson } from '../text/parse-json.js';
import type { AuthAnswer } from '../transport/wire.js';
import type { Ceremonies } from './ceremonies.js';
import { type CredentialJson, fromBase64Url, toBase64Url } from './credential-json.js';
import type { RememberedUser } from './remembered-user.js';
import { signalUnknown } from './signals.js';

/** The time before the end of a challenge at which the autofill takes a new one, milliseconds. */
const MARGIN = 20_000;

type Request = PublicKeyCredentialRequestOptionsJSON;
type Started = Awaited<ReturnType<StartFirstFactor>>;

const passwords: readonly AuthFactorType[] = ['PASSWORD_SRP', 'PASSWORD'];

/**
 * Creates the start of a sign-in by USER_AUTH with a first factor other than the password. A passkey takes two requests, with the
 * prompt between them. No device key is sent: Cognito gives devices to passwords only.
 */
export function firstFactorSignIn(
  { config, send }: Pick<ConnectionContext, 'config' | 'send'>,
  ceremonies: Ceremonies,
  remembered: RememberedUser,
): StartFirstFactor {
  const { clock, environment, userPoolClientId: ClientId, challengeLifetime } = config;

  return async ({ username: typed, options = {} }, signal) => {
    const { preferredChallenge, clientMetadata, passkey = {} } = options;
    const { mediation, discover, onChosen } = passkey;
    const isAutofill = mediation === 'conditional';
    let username = typed;

    const initiate = (preferred: string | undefined): Promise<AuthAnswer> =>
      send(
        'InitiateAuth',
        {
          AuthFlow: 'USER_AUTH',
          ClientId,
          AuthParameters: { USERNAME: username, ...(preferred && { PREFERRED_CHALLENGE: preferred }) },
          ...(clientMetadata && { ClientMetadata: clientMetadata }),
        },
        signal,
      );

    /** Returns to the choice of a first factor; the autofill leaves the form as it is. */
    function choose(found: Problem, { AvailableChallenges, Session }: AuthAnswer): Started {
      if (isAutofill || discover) throw new AuthError('PasskeyError', found);
      const all = AvailableChallenges?.length ? AvailableChallenges : (['WEB_AUTHN', ...passwords] as const);
      return {
        answer: { ChallengeName: 'SELECT_CHALLENGE', Session, AvailableChallenges: [...all] },
        problem: found,
        username,
      };
    }

    /** Uses a passkey. The autofill waits for the user, so it takes a new challenge before the old one ends. */
    async function request(first: AuthAnswer): Promise<readonly [CredentialJson, AuthAnswer]> {
      for (let answer = first; ; answer = await initiate('WEB_AUTHN')) {
        const limit = isAutofill && !discover ? challengeLifetime - MARGIN : undefined;
        const end = clock.now() + (limit ?? 0);
        try {
          const how = { signal, limit, mediation: discover ? undefined : mediation };
          return [await ceremonies.get(optionsOf(answer), how), answer];
        } catch (error) {
          if (limit === undefined || signal.aborted || clock.now() < end) throw error;
        }
      }
    }

    async function prove(first: AuthAnswer): Promise<Started> {
      let credential: CredentialJson;
      let answer = first;
      try {
        [credential, answer] = await request(first);
      } catch (error) {
        // Another sign-in has begun.
        if (signal.aborted || hasProblem(error, 'network')) throw error;
        return choose(problemOf(error), answer);
      }
      if (!discover) onChosen?.();
      try {
        const { ChallengeParameters, Session } = answer;
        const next = await send(
          'RespondToAuthChallenge',
          {
            ChallengeName: 'WEB_AUTHN',
            ClientId,
            Session,
            ChallengeResponses: {
              USERNAME: ChallengeParameters?.USERNAME ?? username,
              CREDENTIAL: JSON.stringify(credential),
            },
            ...(clientMetadata && { ClientMetadata: clientMetadata }),
          },
          signal,
        );
        const name = discover ? nameIn(next.AuthenticationResult?.IdToken, username) : username;
        await remembered.set(name);
        return { answer: next, username: name };
      } catch (error) {
        if (hasProblem(error, 'session-expired', 'session-invalid')) return choose(problem('passkey-expired'), answer);
        if (!hasProblem(error, 'wrong-credentials')) throw error;
        // Only a list without this passkey says that it was removed.
        const again = await initiate('WEB_AUTHN').catch(() => undefined);
        if (again && !allows(again, credential))
          await signalUnknown(environment, optionsOf(answer).rpId, credential.id);
        return choose(problem('passkey-refused'), again ?? answer);
      }
    }

    /** Lets the user choose among all passkeys of the site, and finds the user by it. Nothing is proved yet. */
    async function findUser(): Promise<void> {
      const challenge = toBase64Url(environment.crypto.getRandomValues(new Uint8Array(16)));
      const rpId = typeof discover === 'object' ? discover.rpId : undefined;
      const { response } = await ceremonies.get({ challenge, ...(rpId && { rpId }) }, { mediation, signal });
      // The user handle is the text of the sub, which Cognito takes as a username.
      username = new TextDecoder().decode(fromBase64Url(String(response.userHandle ?? '')));
      onChosen?.();
    }

    if (discover) await findUser();
    else if (!username && preferredChallenge === 'WEB_AUTHN') username = (await remembered.get()) ?? '';
    if (!username) throw new AuthError('EmptySignInUsername', problem('invalid-input', { field: 'username' }));
    const wanted = passwords.some((name) => name === preferredChallenge) ? undefined : preferredChallenge;
    let answer: AuthAnswer;
    try {
      answer = await initiate(wanted);
    } catch (error) {
      if (!hasProblem(error, 'factor-not-available')) throw error;
      // This user has a second factor, and Cognito wants the password before it.
      answer = { ChallengeName: 'SELECT_CHALLENGE', AvailableChallenges: [...passwords] };
    }
    if (signal.aborted) throw new AuthError('AbortError', problem('session-invalid'));
    if (answer.ChallengeName === 'WEB_AUTHN') return prove(answer);
    if (isAutofill || discover) throw new AuthError('PasskeyError', problem('factor-not-available', {}));
    return { ...offered(answer, preferredChallenge, wanted), username };
  };
}

/** Returns the name that a user signs in with, from the ID token: an address in a pool that knows users by an id. */
function nameIn(idToken = '', userId: string): string {
  const { 'cognito:username': username = userId, email, phone_number: phone } = claimsOf<IdTokenClaims>(idToken);
  return username === userId ? (email ?? phone ?? username) : username;
}

/** Skips a choice without another option than the password, and the choice of a user who prefers it. */
function offered(answer: AuthAnswer, preferred: AuthFactorType | undefined, wanted: string | undefined): Started {
  const { ChallengeName: name, AvailableChallenges: available = [] } = answer;
  if (name !== 'SELECT_CHALLENGE') return { answer };
  const asksPassword = available.every((challenge) => challenge.startsWith('PASSWORD')) || preferred !== wanted;
  return {
    answer: asksPassword && available.length > 0 ? { ...answer, ChallengeName: 'PASSWORD_SRP' as never } : answer,
    ...(wanted && { problem: problem('factor-not-available', {}) }),
  };
}

/** Reads the options for the browser. */
function optionsOf({ ChallengeParameters }: AuthAnswer): Request {
  const options = parseJson<Request>(ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS);
  if (!options?.challenge) throw new AuthError('UnexpectedAnswer', problem('service'));
  return options;
}

function allows(answer: AuthAnswer, { id }: CredentialJson): boolean {
  if (answer.ChallengeName !== 'WEB_AUTHN') return false;
  return optionsOf(answer).allowCredentials?.some((allowed) => allowed.id === id) ?? true;
}
