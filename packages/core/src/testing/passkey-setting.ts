import { emulatedClient, password } from './emulated-client.js';

type Options = NonNullable<Parameters<typeof emulatedClient>[0]> & {
  /** The first factors besides the password and passkeys. */
  codes?: readonly ('EMAIL_OTP' | 'SMS_OTP')[];
};

export const username = 'ada';

/** Creates a user with an email address, a phone number and a software authenticator, signed in with the password. */
export async function passkeySetting({ codes = [], ...options }: Options = {}) {
  const setting = emulatedClient(options);
  const { emulator } = setting;
  if (codes.length > 0) {
    await administer(setting, 'UpdateUserPool', {
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', ...codes] } },
      AutoVerifiedAttributes: ['email', 'phone_number'],
    });
  }
  await emulator.users.create({ username, password, email: 'ada@example.com', phoneNumber: '+15550100839' });
  await setting.auth.signIn({ username, password });
  const operations = () => setting.wire.map(({ operation }) => operation);
  const latestCode = () => emulator.outbox.messages(username).at(-1)?.code ?? '';
  return { ...setting, operations, latestCode };
}

/** Creates that user with a passkey, signed out, and forgets the requests so far. */
export async function withPasskey(options: Options = {}) {
  const setting = await passkeySetting(options);
  const added = await setting.auth.associateWebAuthnCredential();
  await setting.auth.signOut();
  setting.wire.length = 0;
  return { ...setting, credentialId: added?.credentialId ?? '' };
}

/** Calls an operation of an administrator. */
export async function administer(
  { emulator }: Pick<ReturnType<typeof emulatedClient>, 'emulator'>,
  operation: string,
  input: object,
): Promise<unknown> {
  const response = await emulator.fetch('https://cognito-idp.us-east-1.amazonaws.com/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ UserPoolId: emulator.pool.userPoolId, ...input }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
