import type { Pool } from '../model/pool.js';
import { writePools } from './saved-pools.js';

/** Where an emulator keeps its pools from one start to the next; the text is for the emulator alone to read. */
export interface EmulatorStore {
  /** What was saved last; `undefined` the first time. */
  readonly saved: string | undefined;
  /** Resolves once the text is safe. No request is answered before. */
  save(text: string): Promise<void>;
}

/** Saves the pools when they have changed; resolves once what there was at the call is safe. */
export type Saver = () => Promise<void>;

/** Makes a {@link Saver}. Calls that come during a save share the next one. */
export function createSaver(store: EmulatorStore | undefined, pools: () => Iterable<Pool>): Saver {
  if (!store) return async () => {};
  let last = store.saved;
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const save = async () => {
    waiting = undefined;
    const text = writePools(pools());
    if (text === last) return;
    await store.save(text);
    last = text;
  };
  return () => {
    if (!waiting) {
      waiting = running.then(save, save);
      running = waiting;
    }
    return waiting;
  };
}
