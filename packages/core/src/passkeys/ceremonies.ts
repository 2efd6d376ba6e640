import { withinPatience } from '../connection/with-timeout.js';
import type { Runtime } from '../environment.js';
import { AuthError } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import { type CredentialJson, toCreationOptions, toJson, toRequestOptions } from './credential-json.js';

interface CeremonyOptions {
  /** `conditional`: without a prompt, in the autofill of a field or after a saved password. */
  readonly mediation?: 'conditional' | undefined;
  /** Ends the ceremony. */
  readonly signal?: AbortSignal | undefined;
  /** The time limit, milliseconds. Default: that of the browser. */
  readonly limit?: number | undefined;
}

/** The prompts of a browser for passkeys. Each rejects with an AuthError, whose Problem a screen can act on. */
export interface Ceremonies {
  /** Creates a passkey. */
  create(options: PublicKeyCredentialCreationOptionsJSON, how?: CeremonyOptions): Promise<CredentialJson>;
  /** Uses a passkey. */
  get(options: PublicKeyCredentialRequestOptionsJSON, how?: CeremonyOptions): Promise<CredentialJson>;
}

/** Creates the ceremonies of one client. A browser allows one at a time, so the next one ends the one in progress. */
export function createCeremonies({ clock, environment }: Runtime): Ceremonies {
  let end = () => {};
  let last: Promise<unknown> = Promise.resolve();

  async function run(
    isCreation: boolean,
    call: (
      credentials: Pick<CredentialsContainer, 'create' | 'get'>,
      signal: AbortSignal,
    ) => Promise<Credential | null>,
    { signal: outer, limit }: CeremonyOptions,
  ): Promise<CredentialJson> {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const previous = last;
    end();
    end = abort;
    outer?.addEventListener('abort', abort);
    const stop = limit === undefined ? () => {} : clock.after(limit, abort);
    const work = async () => {
      // An extension that takes over the prompts may never end one.
      await withinPatience(clock, () => previous);
      if (outer?.aborted) abort();
      controller.signal.throwIfAborted();
      const credentials = environment.credentials?.();
      if (!credentials || !environment.publicKeyCredential?.()) throw new DOMException('', 'NotSupportedError');
      const found = await call(credentials, controller.signal);
      if (!found) throw new DOMException('', 'NotAllowedError');
      return toJson(found);
    };
    const result = work();
    last = result.catch(() => {});
    try {
      return await result;
    } catch (error) {
      throw new AuthError((error as Error).name, problemOfCeremony(error, isCreation));
    } finally {
      stop();
      outer?.removeEventListener('abort', abort);
    }
  }

  return {
    create: (json, how = {}) =>
      run(
        true,
        (credentials, signal) => {
          const publicKey = toCreationOptions(json, environment.publicKeyCredential?.());
          return credentials.create(withMediation({ publicKey, signal }, how));
        },
        how,
      ),
    get: (json, how = {}) =>
      run(
        false,
        (credentials, signal) => {
          const publicKey = toRequestOptions(json, environment.publicKeyCredential?.());
          return credentials.get(withMediation({ publicKey, signal }, how));
        },
        how,
      ),
  };
}

const withMediation = <Options extends object>(options: Options, { mediation }: CeremonyOptions): Options => ({
  ...options,
  ...(mediation && { mediation }),
});

/**
 * Turns an error of a browser into a Problem (https://www.w3.org/TR/webauthn-3/#sctn-op-make-cred). A browser does not say whether
 * the user declined, took too long, or has no passkey.
 */
function problemOfCeremony(error: unknown, isCreation: boolean): Problem {
  switch ((error as Error).name) {
    case 'InvalidStateError':
      return problem(isCreation ? 'passkey-exists' : 'passkey-not-supported');
    case 'SecurityError':
      return problem('configuration', {
        detail: 'the relying party id of the pool must be the host of this page or a parent of it, and no IP address',
      });
    case 'NotSupportedError':
    case 'ConstraintError':
    case 'TypeError':
      return problem('passkey-not-supported');
    case 'OperationError':
      return problem('passkey-pending');
    default:
      return problem('passkey-cancelled');
  }
}
