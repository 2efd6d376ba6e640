import type { AuthDevice } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

export type DevicesAction =
  | { readonly type: 'loadMore' }
  | { readonly type: 'rememberDevice' }
  | { readonly type: 'stopRememberingDevice' }
  | { readonly type: 'forgetDevice'; readonly id: string }
  | { readonly type: 'forgetOtherDevices'; readonly done: number; readonly total: number };

/** The remembered devices of the signed-in user: a union on `step`. */
export type DevicesState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'FAILED'; readonly problem: Problem }
  | {
      readonly step: 'READY';
      /** The current device first, then the latest used. */
      readonly devices: readonly AuthDevice[];
      readonly hasMore: boolean;
      readonly busy: DevicesAction | null;
      readonly problem: Problem | null;
      /** What went wrong with single devices while many were forgotten, by id. */
      readonly failures: Readonly<Record<string, Problem>>;
    };

/** The beginning. */
export const devicesStart = { step: 'LOADING' } as const satisfies DevicesState;
