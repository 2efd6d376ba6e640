export type { EmulatorRequestHandler, SdkHttpRequest, SdkHttpResponse } from './answerer/request-handler.js';
export type { EmulatorClock } from './control/clock.js';
export type { EmulatorUsers, FactorIntent, UserSummary } from './control/emulator-users.js';
export type { Fault, Faults } from './control/faults.js';
export type { DeviceTracking, EmulatorPool, PoolIds, PoolSettings } from './control/pool-settings.js';
export type { SeedUser } from './control/seed.js';
export type { SeedDevice } from './control/seed-device.js';
export type { Wait } from './control/wait.js';
export { createEmulator } from './create-emulator.js';
export type { EmulatorStore } from './data/store.types.js';
export type { Emulator, EmulatorOptions } from './emulator.types.js';
export type { Message, MessagePurpose, Outbox } from './model/outbox.js';
export type { PoolClientDescription, PoolDescription } from './model/pool-description.js';
export type {
  DeviceConfiguration,
  ExplicitAuthFlow,
  FirstAuthFactor,
  MfaConfiguration,
  MfaFactor,
  PasswordPolicy,
  SchemaAttribute,
  TokenValidityUnit,
  UserPoolClientProperties,
  UserPoolProperties,
} from './model/pool-properties.js';
export { defaultPool } from './pool/default-pool.js';
export type { WireAnswer, WireAnswerer, WireRequest } from './protocol/wire.types.js';
export type { RandomSource } from './random/random-source.js';
export { seededRandom } from './random/seeded-random.js';
