import type { Location } from 'react-router';

/** What travels in the history entry of pages around a sign-in, so that it survives a reload. */
export interface ReturnTo {
  /** The page that asked for the sign-in. */
  readonly from?: string;
  readonly username?: string;
  /** The account was confirmed a moment ago. */
  readonly isConfirmed?: boolean;
  /** The sign-in could not remember this device, though that was asked for. */
  readonly isDeviceUnremembered?: boolean;
}

/** Reads the state of a history entry, which anything may have written. */
export function readReturnTo(location: Location): ReturnTo {
  const state: unknown = location.state;
  if (typeof state !== 'object' || state === null) return {};
  const { from, username, isConfirmed, isDeviceUnremembered } = state as Record<string, unknown>;
  return {
    ...(typeof from === 'string' && /^\/(?!\/)/.test(from) && { from }),
    ...(typeof username === 'string' && { username }),
    ...(isConfirmed === true && { isConfirmed }),
    ...(isDeviceUnremembered === true && { isDeviceUnremembered }),
  };
}
