import type { UserPoolClientProperties } from '../model/pool-properties.js';
import { invalidParameter } from '../protocol/service-error.js';

/** @throws ServiceError InvalidParameterException for properties that Cognito refuses. */
export function checkClientProperties(properties: UserPoolClientProperties): void {
  const { AuthSessionValidity: minutes, RefreshTokenRotation, ExplicitAuthFlows = [] } = properties;
  if (minutes !== undefined && (minutes < 3 || minutes > 15)) {
    const rule = minutes < 3 ? 'greater than or equal to 3' : 'less than or equal to 15';
    throw invalidParameter(
      `1 validation error detected: Value '${minutes}' at 'authSessionValidity' failed to satisfy constraint: Member must have value ${rule}`,
    );
  }
  if (RefreshTokenRotation?.Feature === 'ENABLED' && ExplicitAuthFlows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
    // The text is unsure.
    throw invalidParameter('ALLOW_REFRESH_TOKEN_AUTH cannot be used when refresh token rotation is enabled.');
  }
}
