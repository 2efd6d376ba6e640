import type { Location } from 'react-router';

/** State in the history entries around a sign-in, which survives a reload. */
export interface ReturnTo {
  /** The page that required the sign-in. */
  readonly from?: string;
  readonly username?: string;
  /** The account has just been confirmed. */
  readonly isConfirmed?: boolean;
  /** The user asked to remember this device, and it failed. */
  readonly isDeviceUnremembered?: boolean;
  /** The user did not ask to remember this device, and the pool could not be told. */
  readonly isDeviceUnwanted?: boolean;
  /** The user has just reset the password. */
  readonly hasResetPassword?: boolean;
}

/** Parses the state of a history entry, which any script may have written. */
export function readReturnTo(location: Location): ReturnTo {
  const state: unknown = location.state;
  if (typeof state !== 'object' || state === null) return {};
  const { from, username, isConfirmed, isDeviceUnremembered, isDeviceUnwanted, hasResetPassword } = state as Record<
    string,
    unknown
  >;
  return {
    ...(typeof from === 'string' && /^\/(?!\/)/.test(from) && { from }),
    ...(typeof username === 'string' && { username }),
    ...(isConfirmed === true && { isConfirmed }),
    ...(isDeviceUnremembered === true && { isDeviceUnremembered }),
    ...(isDeviceUnwanted === true && { isDeviceUnwanted }),
    ...(hasResetPassword === true && { hasResetPassword }),
  };
}
