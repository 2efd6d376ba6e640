import { emulatorBench } from './emulator/bench.js';
import type { Bench } from './runner/bench.types.js';

/** Every benchmark, in the order of the table. */
export const benches: readonly Bench[] = [emulatorBench];
