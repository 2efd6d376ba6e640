/** What a template's resource may say: what is honoured is in pool-members; the rest is here. */
export interface PropertyNames {
  /** Properties that change nothing the emulator does. */
  readonly ignored: readonly string[];
  /** Properties whose promise the emulator would break, and why. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Of AWS::Cognito::UserPool. */
export const poolPropertyNames: PropertyNames = {
  ignored: [
    'EmailAuthenticationMessage',
    'EmailAuthenticationSubject',
    'EmailConfiguration',
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'SmsAuthenticationMessage',
    'SmsConfiguration',
    'SmsVerificationMessage',
    'UserPoolTags',
    'UserPoolTier',
    'VerificationMessageTemplate',
  ],
  refused: {
    LambdaConfig: 'the emulator runs no Lambda functions',
    UserAttributeUpdateSettings: 'the emulator does not hold attributes back until they are verified',
    UserPoolAddOns: 'the emulator has no threat protection',
    WebAuthnFactorConfiguration: 'the emulator has no passkeys',
    WebAuthnRelyingPartyID: 'the emulator has no passkeys',
    WebAuthnUserVerification: 'the emulator has no passkeys',
  },
};

/** Of AWS::Cognito::UserPoolClient. */
export const clientPropertyNames: PropertyNames = {
  ignored: [
    'AllowedOAuthFlows',
    'AllowedOAuthFlowsUserPoolClient',
    'AllowedOAuthScopes',
    'AnalyticsConfiguration',
    'CallbackURLs',
    'DefaultRedirectURI',
    'EnablePropagateAdditionalUserContextData',
    'LogoutURLs',
    'SupportedIdentityProviders',
    'UserPoolId',
  ],
  refused: {},
};
