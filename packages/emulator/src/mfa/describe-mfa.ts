import type { MfaFactor } from '../model/pool-properties.js';
import type { User } from '../model/user.js';
import { allFactors } from './factors.js';

/** How GetUser and AdminGetUser tell of a user's factors. */
export interface MfaDescription {
  readonly PreferredMfaSetting?: MfaFactor;
  readonly UserMFASettingList?: readonly MfaFactor[];
}

/** Members that have nothing to say are left out. */
export function describeMfa({ mfa }: User): MfaDescription {
  const enabled = allFactors.filter((factor) => mfa.enabled.has(factor));
  return {
    ...(mfa.preferred && { PreferredMfaSetting: mfa.preferred }),
    ...(enabled.length > 0 && { UserMFASettingList: enabled }),
  };
}
