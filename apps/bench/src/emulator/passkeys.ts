import { type SoftwareAuthenticator, softwareAuthenticator } from '@cognito-mfa/emulator/testing';
import type { Scale } from '../runner/bench.types.js';
import { figure } from '../runner/figure.js';
import { type Row, row } from '../runner/row.js';
import { cpuPerCall } from './measure.js';
import { createUser, password } from './pool.js';
import { type RunningService, startService } from './service.js';

/** The default pool of the emulator, which has passkeys on. */
const pool = { UserPoolId: 'us-east-1_EmuLatoR1', ClientId: 'emulatorclient000000000001' };

/** A user has at most 20 passkeys. */
const perUser = 15;

/** Measures the CPU time of the emulator to register a passkey and sign in with it. The authenticator runs elsewhere. */
export async function passkeys(scale: Scale): Promise<Row[]> {
  const { rounds, warmUp } = { full: { rounds: 20, warmUp: 10 }, smoke: { rounds: 1, warmUp: 0 } }[scale];
  const service = await startService('ours');
  try {
    const samples: number[] = [];
    for (let round = -warmUp; round < rounds; round += 1) {
      const sample = await measureUser(service, `user${round + warmUp}`);
      if (round >= 0) samples.push(sample);
    }
    return [
      row({
        name: 'emulator: CPU to register a passkey and sign in with it',
        unit: 'ms',
        ours: figure(samples),
        goal: { most: 5 },
      }),
    ];
  } finally {
    await service.stop();
  }
}

/** Measures a user without passkeys. */
async function measureUser(service: RunningService, username: string): Promise<number> {
  await createUser(service, pool, username);
  const AuthParameters = { USERNAME: username, PASSWORD: password };
  const { AuthenticationResult } = await service.call<SignedIn>('InitiateAuth', {
    ...{ ClientId: pool.ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters },
  });
  const accessToken = AuthenticationResult?.AccessToken ?? '';
  return cpuPerCall(service, perUser, () => registerAndSignIn(service, username, accessToken));
}

interface SignedIn {
  readonly AuthenticationResult?: { readonly AccessToken?: string };
}

interface Challenge {
  readonly Session: string;
  readonly ChallengeParameters: { readonly CREDENTIAL_REQUEST_OPTIONS: string };
}

async function registerAndSignIn(service: RunningService, username: string, AccessToken: string): Promise<void> {
  // A new one each time: an authenticator takes a single passkey of a user.
  const authenticator = softwareAuthenticator();
  const { CredentialCreationOptions } = await service.call<{
    CredentialCreationOptions: PublicKeyCredentialCreationOptionsJSON;
  }>('StartWebAuthnRegistration', { AccessToken });
  const publicKey = statics(authenticator).parseCreationOptionsFromJSON(CredentialCreationOptions);
  const Credential = await authenticator.credentials.create({ publicKey });
  await service.call('CompleteWebAuthnRegistration', { AccessToken, Credential });

  const { ClientId } = pool;
  const AuthParameters = { USERNAME: username, PREFERRED_CHALLENGE: 'WEB_AUTHN' };
  const { Session, ChallengeParameters } = await service.call<Challenge>('InitiateAuth', {
    ...{ ClientId, AuthFlow: 'USER_AUTH', AuthParameters },
  });
  const requested = JSON.parse(ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS);
  const proof = await authenticator.credentials.get({
    publicKey: statics(authenticator).parseRequestOptionsFromJSON(requested),
  });
  const ChallengeResponses = { USERNAME: username, CREDENTIAL: JSON.stringify(proof) };
  const { AuthenticationResult } = await service.call<SignedIn>('RespondToAuthChallenge', {
    ...{ ClientId, ChallengeName: 'WEB_AUTHN', Session, ChallengeResponses },
  });
  if (!AuthenticationResult?.AccessToken) throw new Error('The sign-in with the passkey returned no token.');
}

function statics({ globals }: SoftwareAuthenticator): typeof PublicKeyCredential {
  return globals.PublicKeyCredential as typeof PublicKeyCredential;
}
