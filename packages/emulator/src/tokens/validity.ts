import type { Client } from '../model/pool.js';
import type { TokenValidityUnit } from '../model/pool-properties.js';

/** How long a client's tokens live, seconds. */
export interface TokenValidity {
  readonly access: number;
  readonly id: number;
  readonly refresh: number;
}

const seconds: Record<TokenValidityUnit, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** Reads the validities of a client: access and ID token an hour, refresh token 30 days where it says nothing. */
export function tokenValidity({ properties }: Client): TokenValidity {
  const units = properties.TokenValidityUnits ?? {};
  return {
    access: (properties.AccessTokenValidity ?? 0) * seconds[units.AccessToken ?? 'hours'] || 3600,
    id: (properties.IdTokenValidity ?? 0) * seconds[units.IdToken ?? 'hours'] || 3600,
    // 0 stands for the default, which the service stores as 30 days.
    refresh: (properties.RefreshTokenValidity ?? 0) * seconds[units.RefreshToken ?? 'days'] || 30 * seconds.days,
  };
}
