import type { confirmDevice } from '../devices/confirm-device.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { problemFromWire } from '../problems/problem-from-wire.js';
import type { prepareSrp, startSrp } from '../srp/srp.js';
import type { ResolvedConfig } from './config.js';
import { inTime } from './in-time.js';

/** The part of the late chunk that does not depend on a client. */
export interface RequestCode {
  readonly problemFromWire: typeof problemFromWire;
  readonly prepareSrp: typeof prepareSrp;
  readonly startSrp: typeof startSrp;
  readonly confirmDevice: typeof confirmDevice;
}

/** Loads what requests need; `operation` is what it is for. */
export type LoadCode = (operation: string) => Promise<RequestCode>;

/** A chunk that does not load is a network Problem like any other, before anything is sent; the next call tries again. */
export async function loadCode<Code>(
  load: () => Promise<Code>,
  { clock, requestTimeout, environment }: Pick<ResolvedConfig, 'clock' | 'requestTimeout' | 'environment'>,
  operation: string,
): Promise<Code> {
  try {
    return await inTime(clock, requestTimeout, load);
  } catch {
    throw new AuthError('NetworkError', problem('network', { offline: environment.isOffline() }), operation);
  }
}
