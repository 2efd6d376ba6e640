/** The comments of the template, by path. */
export const templateComments: Readonly<Record<string, string>> = {
  'Resources.UserPool.DeletionPolicy': 'Deleting the stack keeps the users. To delete them, delete the pool itself.',
  'Resources.UserPool.Properties.UserPoolTier':
    'LITE has SMS and authenticator apps. Email codes, passkeys and sessions need ESSENTIALS, threat protection PLUS.',
  'Resources.UserPool.Properties.DeletionProtection': 'Keeps anyone from deleting the pool, also through the API.',
  'Resources.UserPool.Properties.UserAttributeUpdateSettings':
    'The old address or number counts until the new one is verified. Otherwise a typing error locks its user out.',
  'Resources.UserPool.Properties.UsernameAttributes': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.AliasAttributes': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.UsernameConfiguration': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.Schema': 'Required attributes cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.MfaConfiguration':
    'OFF, OPTIONAL (users turn it on themselves) or ON (every sign-in needs a second factor).',
  'Resources.UserPool.Properties.EnabledMfas': 'To remove SMS_MFA later, set MfaConfiguration to OFF first.',
  'Resources.UserPool.Properties.WebAuthnRelyingPartyID':
    'The domain that passkeys belong to. Another one later orphans every passkey.',
  'Resources.UserPool.Properties.WebAuthnFactorConfiguration':
    'SINGLE_FACTOR, or MULTI_FACTOR_WITH_USER_VERIFICATION: a passkey counts as both factors.',
  'Resources.UserPool.Properties.UserPoolAddOns': 'Threat protection. AUDIT only records; ENFORCED also blocks.',
  'Resources.UserPool.Properties.Policies.SignInPolicy': 'What a sign-in can begin with in ALLOW_USER_AUTH.',
  'Resources.UserPool.Properties.SmsConfiguration':
    'A new account is in the SMS sandbox: verify your numbers in the SNS console, or request production access.',
  'Resources.UserPool.Properties.SmsConfiguration.SnsRegion':
    'For a pool in Seoul (ap-northeast-2), use ap-northeast-1.',
  'Resources.UserPool.Properties.EmailConfiguration':
    'COGNITO_DEFAULT sends 50 emails a day. DEVELOPER sends through Amazon SES, from an identity verified there.',
  'Resources.UserPool.Properties.DeviceConfiguration':
    'OnUserPrompt: users choose which devices are remembered. ChallengeRequired: a remembered device replaces the second factor.',
  'Resources.UserPool.Properties.AccountRecoverySetting':
    'The second factor of a user cannot reset their password. With both ways, one is always left.',
  'Resources.Sessions':
    'Users and administrators can list and end sessions. The sign-in over the maximum ends the oldest.',
  'Resources.WebClient.Properties.GenerateSecret': 'A page cannot keep a secret.',
  'Resources.WebClient.Properties.ExplicitAuthFlows': 'SRP: the password never leaves the page.',
  'Resources.WebClient.Properties.PreventUserExistenceErrors': 'An unknown user looks like a wrong password.',
  'Resources.WebClient.Properties.AuthSessionValidity': 'Minutes to enter a code, 3 to 15.',
  'Resources.SmsRole': 'Allows Cognito to send text messages, for this account and with this external ID.',
};
