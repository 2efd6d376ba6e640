import type { PoolDescription } from '../model/pool-description.js';

/**
 * The default pool: every second factor is available, MFA is optional, users choose which devices to remember, and can register
 * passkeys on localhost, which may count as both factors.
 */
export const defaultPool: PoolDescription = {
  userPoolId: 'us-east-1_EmuLatoR1',
  userPool: {
    UserPoolName: 'Demo pool',
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email', 'phone_number'],
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Name: 'verified_email', Priority: 1 },
        { Name: 'verified_phone_number', Priority: 2 },
      ],
    },
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    WebAuthnRelyingPartyID: 'localhost',
    // Otherwise MFA could not be made required.
    WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  },
  sessionConfiguration: { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 20 } },
  clients: [
    {
      userPoolClientId: 'emulatorclient000000000001',
      properties: {
        ClientName: 'Demo client',
        ExplicitAuthFlows: [
          'ALLOW_USER_SRP_AUTH',
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_USER_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
        PreventUserExistenceErrors: 'ENABLED',
        AuthSessionValidity: 3,
      },
    },
  ],
};
