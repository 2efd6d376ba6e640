import type { AuthDevice, UserSession } from '../auth-client.js';
import type { MfaFactor } from '../mfa-preference/user-factors.js';

/** Something that weakens an account, named by its cause. */
export type SecurityWeaknessId =
  | 'no-second-factor'
  | 'no-fallback'
  | 'sms-only'
  | 'unverified-address'
  | 'unused-devices'
  | 'unused-sessions'
  | 'no-passkey';

/** Something that protects an account. */
export type SecurityStrength = 'second-factor' | 'fallback' | 'passkey';

/** The part of the settings that mends a weakness. */
export type SecuritySection = 'methods' | 'devices' | 'sessions' | 'passkeys';

export interface SecurityWeakness {
  readonly id: SecurityWeaknessId;
  readonly section: SecuritySection;
  /** The number of devices or sessions; 1 for the others. */
  readonly count: number;
}

/** Facts about an account, good and weak ones, and no score. */
export interface SecurityOverview {
  readonly strengths: readonly SecurityStrength[];
  /** The most important first. */
  readonly weaknesses: readonly SecurityWeakness[];
}

/** The state that an overview judges. `passkeys` is absent where the app offers none. */
export interface SecurityFacts {
  readonly factors: readonly MfaFactor[];
  readonly devices: readonly AuthDevice[];
  readonly sessions: readonly UserSession[];
  readonly passkeys?: number;
  /** True if a passkey counts as both factors. Otherwise Cognito takes none from a user with a second factor. */
  readonly passkeyIsBothFactors?: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The time after which a device or session counts as unused, milliseconds. */
const UNUSED = 90 * 86_400_000;

/** Judges an account. Pure. */
export function securityOverview(facts: SecurityFacts): SecurityOverview {
  const { factors, devices, sessions, passkeys, passkeyIsBothFactors, now } = facts;
  const on = factors.filter(({ enabled }) => enabled);
  const isUnused = (date: Date | undefined) => date !== undefined && now - date.getTime() > UNUSED;
  const unusedDevices = devices.filter(
    (device) => !device.isCurrentDevice && isUnused(device.lastAuthenticatedDate ?? device.createDate),
  );
  const unusedSessions = sessions.filter(
    (session) => !session.isCurrentSession && isUnused(session.lastActiveDate ?? session.createDate),
  );
  const hasPasskey = (passkeys ?? 0) > 0 && (on.length === 0 || passkeyIsBothFactors === true);
  const found: readonly (readonly [SecurityWeaknessId, SecuritySection, boolean | number])[] = [
    ['no-second-factor', 'methods', on.length === 0 && !hasPasskey],
    ['sms-only', 'methods', on.length === 1 && on[0]?.mfaType === 'SMS'],
    ['no-fallback', 'methods', on.length === 1 && !hasPasskey && on[0]?.mfaType !== 'SMS'],
    ['unverified-address', 'methods', factors.some(({ verified }) => verified === false)],
    ['unused-sessions', 'sessions', unusedSessions.length],
    ['unused-devices', 'devices', unusedDevices.length],
    ['no-passkey', 'passkeys', passkeys === 0],
  ];
  return {
    strengths: [
      ...(on.length > 0 ? (['second-factor'] as const) : []),
      ...(on.length > 1 || (on.length > 0 && hasPasskey) ? (['fallback'] as const) : []),
      ...(hasPasskey ? (['passkey'] as const) : []),
    ],
    weaknesses: found.flatMap(([id, section, count]) => (count ? [{ id, section, count: Number(count) }] : [])),
  };
}
