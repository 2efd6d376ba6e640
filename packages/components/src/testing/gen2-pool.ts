import type { UserPoolProperties } from '@cognito-mfa/emulator';

/** Pool as Amplify Gen 2 makes it, with a required name. `emailPool` is its shape. */
export const gen2Pool: UserPoolProperties = {
  UsernameAttributes: ['email'],
  AutoVerifiedAttributes: ['email'],
  MfaConfiguration: 'OPTIONAL',
  EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
  Schema: [
    { Name: 'email', Required: true, Mutable: true },
    { Name: 'given_name', Required: true, Mutable: true },
  ],
};
