/** A message that the emulator would have sent, with its real destination. */
export interface DeliveredMessage {
  readonly username: string;
  readonly medium: 'SMS' | 'EMAIL';
  readonly destination: string;
  readonly code: string;
  readonly purpose: string;
  /** Epoch milliseconds on the emulator’s clock. */
  readonly at: number;
}

export interface EmulatedPool {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly name: string;
}

/** The settings of the pool that can be switched while it runs. */
export interface PoolSettings {
  readonly mfa: 'OFF' | 'OPTIONAL' | 'ON';
  readonly devices: 'off' | 'opt-in' | 'always';
}

/** Something that goes wrong on purpose, with every request until cleared. */
export type Fault =
  | { readonly kind: 'latency'; readonly milliseconds: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'throttle' };

/** The development interface of the emulator, under `/_emulator/`. */
export interface SideChannel {
  readonly endpoint: string;
  fetchPools(): Promise<readonly EmulatedPool[]>;
  fetchMessages(): Promise<readonly DeliveredMessage[]>;
  /** The emulator's time, epoch milliseconds. */
  fetchNow(): Promise<number>;
  /** Moves the emulator's clock forward and tells its new time. */
  advanceClock(seconds: number): Promise<number>;
  fetchPoolSettings(): Promise<PoolSettings>;
  changePoolSettings(change: Partial<PoolSettings>): Promise<PoolSettings>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  reset(): Promise<void>;
}

/** Something answered at the endpoint, but not the emulator. */
export class NoEmulatorError extends Error {
  override readonly name = 'NoEmulatorError';
}

export function createSideChannel(endpoint: string): SideChannel {
  async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${endpoint}/_emulator/${path}`, {
      signal: AbortSignal.timeout(10_000),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
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
