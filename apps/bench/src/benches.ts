import { bytesBench } from './bytes/bench.js';
import { devicesBench } from './devices/bench.js';
import { emulatorBench } from './emulator/bench.js';
import { enginesBench } from './engines/bench.js';
import { fieldsBench } from './fields/bench.js';
import { qrBench } from './qr/bench.js';
import type { Bench } from './runner/bench.types.js';
import { srpBench } from './srp/bench.js';
import { wireBench } from './wire/bench.js';

/** Every benchmark, in the order of the table. */
export const benches: readonly Bench[] = [
  bytesBench,
  srpBench,
  fieldsBench,
  qrBench,
  wireBench,
  devicesBench,
  emulatorBench,
  enginesBench,
];
