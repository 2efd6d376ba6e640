import type { UserPoolClientProperties, UserPoolProperties } from '../model/pool-description.js';
import { invalidParameter, mfaOffWithFactors, noFactorConfigured } from '../protocol/refusals.js';
import { checkSchema } from '../users/schema.js';
import { isAllowedFlow, listAllowedFlows } from './allowed-flows.js';
import { countsPasskeysAsMfa, listAllowedFirstFactors } from './sign-in-policy.js';

/** Checks pool properties. @throws ServiceError InvalidParameterException for a combination that Cognito refuses. */
export function checkPoolProperties(properties: UserPoolProperties): void {
  const { MfaConfiguration = 'OFF', EnabledMfas = [], AliasAttributes, UsernameAttributes } = properties;
  if (MfaConfiguration !== 'OFF' && EnabledMfas.length === 0) {
    throw noFactorConfigured();
  }
  if (MfaConfiguration === 'OFF' && EnabledMfas.length > 0) throw mfaOffWithFactors();
  checkSchema(properties);
  checkFirstFactors(properties);
  if (AliasAttributes?.length && UsernameAttributes?.length) {
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a user pool.');
  }
  const mechanisms = properties.AccountRecoverySetting?.RecoveryMechanisms ?? [];
  for (const [factor, mechanism, name] of [
    ['SMS_MFA', 'verified_phone_number', 'SMS'],
    // Unsure: the message, by analogy.
    ['EMAIL_OTP', 'verified_email', 'Email'],
  ] as const) {
    const isOnly = mechanisms.length > 0 && mechanisms.every(({ Name }) => Name === mechanism);
    if (isOnly && MfaConfiguration !== 'OFF' && EnabledMfas.includes(factor)) {
      throw invalidParameter(
        `Invalid account recovery setting parameter. Account Recovery Setting cannot use ${mechanism} as a recovery mechanism when ${name} MFA is configured.`,
      );
    }
  }
}

/** Adds SMS as the factor of a pool that turns MFA on, has a sender of text messages and names no factors. */
export function withSmsFactor(properties: UserPoolProperties): UserPoolProperties {
  const asks = properties.MfaConfiguration === 'ON' || properties.MfaConfiguration === 'OPTIONAL';
  if (!asks || !properties.SmsConfiguration || properties.EnabledMfas?.length) return properties;
  return { ...properties, EnabledMfas: ['SMS_MFA'] };
}

/**
 * Checks that the first factors fit the MFA mode: if MFA is required, no code may stand alone, and no passkey unless it counts
 * as both factors.
 *
 * @param by SetUserPoolMfaConfig words the refusal of passkeys differently.
 * @throws ServiceError InvalidParameterException.
 */
export function checkFirstFactors(properties: UserPoolProperties, by?: 'SetUserPoolMfaConfig'): void {
  if (properties.MfaConfiguration !== 'ON') return;
  const allowed = listAllowedFirstFactors(properties);
  if (allowed.includes('WEB_AUTHN') && !countsPasskeysAsMfa(properties)) {
    throw invalidParameter(
      by
        ? 'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor'
        : 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA',
    );
  }
  if (allowed.includes('EMAIL_OTP') || allowed.includes('SMS_OTP')) {
    throw invalidParameter(
      'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
    );
  }
}

/** Checks client properties. @throws ServiceError InvalidParameterException for a combination that Cognito refuses. */
export function checkClientProperties(properties: UserPoolClientProperties): void {
  const { AuthSessionValidity: minutes, RefreshTokenRotation, ExplicitAuthFlows = [] } = properties;
  if (minutes !== undefined && (minutes < 3 || minutes > 15)) {
    const rule = minutes < 3 ? 'greater than or equal to 3' : 'less than or equal to 15';
    throw invalidParameter(
      `1 validation error detected: Value '${minutes}' at 'authSessionValidity' failed to satisfy constraint: Member must have value ${rule}`,
    );
  }
  checkValidity(properties);
  const given = ExplicitAuthFlows.filter(isAllowedFlow).length;
  if (given > 0 && given < ExplicitAuthFlows.length) {
    // Unsure: the message.
    throw invalidParameter('ExplicitAuthFlows cannot have values that start with ALLOW_ and others at the same time.');
  }
  const refreshes = ExplicitAuthFlows.length > 0 && listAllowedFlows(properties).includes('ALLOW_REFRESH_TOKEN_AUTH');
  if (RefreshTokenRotation?.Feature === 'ENABLED' && refreshes) {
    // Unsure: the message.
    throw invalidParameter('ALLOW_REFRESH_TOKEN_AUTH cannot be used when refresh token rotation is enabled.');
  }
}

const [minute, hour, day] = [60, 3600, 86_400];
const seconds = { seconds: 1, minutes: minute, hours: hour, days: day } as const;

/** Checks the lifetimes of tokens: 5 minutes to a day, and an hour to 10 years for refresh tokens. */
function checkValidity({ TokenValidityUnits: units = {}, ...properties }: UserPoolClientProperties): void {
  const limits = [
    [properties.AccessTokenValidity, units.AccessToken ?? 'hours', 5 * minute, day],
    [properties.IdTokenValidity, units.IdToken ?? 'hours', 5 * minute, day],
    [properties.RefreshTokenValidity || undefined, units.RefreshToken ?? 'days', hour, 3650 * day],
  ] as const;
  for (const [value, unit, least, most] of limits) {
    const lifetime = value === undefined ? least : value * seconds[unit];
    if (lifetime < least || lifetime > most) throw invalidParameter('Invalid range for token validity.');
  }
}
