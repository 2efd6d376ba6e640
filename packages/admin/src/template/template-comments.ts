/** The comments of the template, by path. */
export const templateComments: Readonly<Record<string, string>> = {
  'Resources.UserPool.DeletionPolicy': 'Deleting the stack keeps the users. To delete them, delete the pool itself.',
  'Resources.UserPool.Properties.UserPoolTier': 'LITE has SMS and authenticator apps; email codes need ESSENTIALS.',
  'Resources.UserPool.Properties.UsernameAttributes': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.AliasAttributes': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.UsernameConfiguration': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.Schema': 'Required attributes cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.MfaConfiguration':
    'OFF, OPTIONAL (users turn it on themselves) or ON (every sign-in needs a second factor).',
  'Resources.UserPool.Properties.EnabledMfas': 'To remove SMS_MFA later, set MfaConfiguration to OFF first.',
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
  'Resources.WebClient.Properties.GenerateSecret': 'A page cannot keep a secret.',
  'Resources.WebClient.Properties.ExplicitAuthFlows': 'SRP: the password never leaves the page.',
  'Resources.WebClient.Properties.PreventUserExistenceErrors': 'An unknown user looks like a wrong password.',
  'Resources.WebClient.Properties.AuthSessionValidity': 'Minutes to enter a code, 3 to 15.',
  'Resources.SmsRole': 'Allows Cognito to send text messages, for this account and with this external ID.',
};
