/** What the template says beside its parts, by the path to the part. */
export const templateComments: Readonly<Record<string, string>> = {
  'Resources.UserPool.DeletionPolicy':
    'The users stay when the stack is deleted: delete the pool itself to be rid of them.',
  'Resources.UserPool.Properties.UserPoolTier':
    'LITE has SMS and authenticator apps; e-mail as a factor needs ESSENTIALS.',
  'Resources.UserPool.Properties.UsernameAttributes': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.AliasAttributes': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.UsernameConfiguration': 'Cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.Schema': 'Required attributes cannot be changed once the pool exists.',
  'Resources.UserPool.Properties.MfaConfiguration':
    'OFF, OPTIONAL (users switch it on themselves) or ON (nobody signs in without a second factor).',
  'Resources.UserPool.Properties.EnabledMfas':
    'SMS_MFA can only be taken back by setting MfaConfiguration to OFF first.',
  'Resources.UserPool.Properties.SmsConfiguration':
    'A new account is in the SMS sandbox: verify your numbers in the SNS console, or ask for production access.',
  'Resources.UserPool.Properties.SmsConfiguration.SnsRegion':
    'For a pool in Seoul (ap-northeast-2) write ap-northeast-1.',
  'Resources.UserPool.Properties.EmailConfiguration':
    'COGNITO_DEFAULT sends 50 e-mails a day. DEVELOPER sends with Amazon SES, from an identity verified there.',
  'Resources.UserPool.Properties.DeviceConfiguration':
    'OnUserPrompt: only devices whose user asks for it are remembered. ChallengeRequired: those answer in place of the second factor.',
  'Resources.UserPool.Properties.AccountRecoverySetting':
    "What is a user's second factor does not reset their password; with both kinds there is another way.",
  'Resources.WebClient.Properties.GenerateSecret': 'A page cannot keep a secret.',
  'Resources.WebClient.Properties.ExplicitAuthFlows': 'SRP: the password never leaves the page.',
  'Resources.WebClient.Properties.PreventUserExistenceErrors': 'An unknown user looks like a wrong password.',
  'Resources.WebClient.Properties.AuthSessionValidity': 'Minutes that a user has to enter a code, 3 to 15.',
  'Resources.SmsRole': 'Lets Cognito, for this account and with this external id, send text messages.',
};
