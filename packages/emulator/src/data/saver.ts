import type { Pool } from '../model/pool.js';
import { writePools } from './saved-pools.js';

/** A place to keep pools between runs. The text is opaque. */
export interface EmulatorStore {
  /** The text of the last save; `undefined` the first time. */
  readonly saved: string | undefined;
  /** Saves the text. Requests are answered only after it resolves. */
  save(text: string): Promise<void>;
}

/**
 * A function that saves the pools if they changed. It resolves once the state at the time of the call is safe. A failure rejects
 * for the calls that changed something, and not for reads after it: those try again and go on.
 */
export type Saver = () => Promise<void>;

/** Creates a {@link Saver}. Calls during a save share the next one. */
export function createSaver(store: EmulatorStore | undefined, pools: () => Iterable<Pool>): Saver {
  if (!store) return async () => {};
  let last = store.saved;
  let refused: string | undefined;
  let running: Promise<void> = Promise.resolve();
  let pending: Promise<void> | undefined;

  const save = async () => {
    pending = undefined;
    const text = writePools(pools());
    if (text === last) return;
    try {
      await store.save(text);
      last = text;
      refused = undefined;
    } catch (error) {
      if (text === refused) return;
      refused = text;
      throw error;
    }
  };
  return () => {
    if (!pending) {
      pending = running.then(save, save);
      running = pending;
    }
    return pending;
  };
}
