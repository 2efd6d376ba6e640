import type { Fault, Message, PoolIds, PoolSettings } from '@cognito-mfa/emulator';

/** The development API of the emulator, under `/_emulator/`. */
export interface SideChannel {
  readonly endpoint: string;
  /** The place of the emulator, to display. */
  readonly place: string;
  fetchPools(): Promise<readonly PoolIds[]>;
  fetchMessages(): Promise<readonly Message[]>;
  /** Fetches the emulator's time, epoch milliseconds. */
  fetchNow(): Promise<number>;
  /** Advances the emulator's clock and returns its new time. */
  advanceClock(seconds: number): Promise<number>;
  fetchPoolSettings(): Promise<PoolSettings>;
  changePoolSettings(change: Partial<PoolSettings>): Promise<PoolSettings>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  reset(): Promise<void>;
}

/** Thrown when something other than the emulator responds at the endpoint. */
export class NoEmulatorError extends Error {
  override readonly name = 'NoEmulatorError';
}

export function createSideChannel(
  endpoint: string,
  { fetch = globalThis.fetch, place = endpoint.replace(/^https?:\/\//, '') } = {},
): SideChannel {
  async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${endpoint}/_emulator/${path}`, {
      signal: AbortSignal.timeout(10_000),
      headers: { 'x-cognito-emulator': '1', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok || !response.headers.get('content-type')?.includes('json')) {
      throw new NoEmulatorError(
        `${endpoint} answered /_emulator/${path} with ${response.status}, not as the emulator does.`,
      );
    }
    return response.json() as Promise<Answer>;
  }
  return {
    endpoint,
    place,
    fetchPools: () => call('pools'),
    fetchMessages: () => call('messages'),
    fetchNow: async () => (await call<{ now: number }>('clock')).now,
    advanceClock: async (seconds) => (await call<{ now: number }>('clock', { advanceSeconds: seconds })).now,
    fetchPoolSettings: () => call('pool'),
    changePoolSettings: (change) => call('pool', change),
    addFault: (fault) => call('faults', fault),
    clearFaults: () => call('faults', { clear: true }),
    reset: () => call('reset', {}),
  };
}
