import type { UserPoolClientProperties, UserPoolProperties } from '../model/pool-description.js';
import { invalidParameter, noFactorConfigured } from '../protocol/refusals.js';

/** Checks pool properties. @throws ServiceError InvalidParameterException for a combination that Cognito refuses. */
export function checkPoolProperties(properties: UserPoolProperties): void {
  const { MfaConfiguration = 'OFF', EnabledMfas = [], AliasAttributes, UsernameAttributes } = properties;
  if (MfaConfiguration !== 'OFF' && EnabledMfas.length === 0) {
    throw noFactorConfigured();
  }
  if (AliasAttributes?.length && UsernameAttributes?.length) {
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a user pool.');
  }
  const mechanisms = properties.AccountRecoverySetting?.RecoveryMechanisms ?? [];
  const onlyPhone = mechanisms.length > 0 && mechanisms.every(({ Name }) => Name === 'verified_phone_number');
  if (MfaConfiguration !== 'OFF' && EnabledMfas.includes('SMS_MFA') && onlyPhone) {
    throw invalidParameter(
      'Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured.',
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
  if (RefreshTokenRotation?.Feature === 'ENABLED' && ExplicitAuthFlows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
    // Unsure: the message.
    throw invalidParameter('ALLOW_REFRESH_TOKEN_AUTH cannot be used when refresh token rotation is enabled.');
  }
}
