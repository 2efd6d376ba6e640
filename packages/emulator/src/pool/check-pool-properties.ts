import type { UserPoolProperties } from '../model/pool-properties.js';
import { invalidParameter, noFactorConfigured } from '../protocol/service-error.js';

/** @throws ServiceError InvalidParameterException for properties that Cognito refuses together. */
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
