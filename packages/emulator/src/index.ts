export type { Message, MessagePurpose, Outbox } from './codes/outbox.js';
export { createEmulator } from './create-emulator.js';
export type { EmulatorStore } from './data/store.types.js';
export type { SeedDevice } from './devices/seed-device.js';
export type { Emulator, EmulatorClock, EmulatorOptions, EmulatorPool, PoolIds } from './emulator.types.js';
export type { Fault, Faults } from './faults/faults.js';
export type { Wait } from './faults/wait.js';
export { defaultPool } from './pool/default-pool.js';
export type { PoolClientDescription, PoolDescription } from './pool/pool-description.types.js';
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
} from './pool/pool-properties.types.js';
export type { DeviceTracking, PoolSettings } from './pool/pool-settings.js';
export type { WireAnswer, WireAnswerer, WireRequest } from './protocol/wire.types.js';
export type { RandomSource } from './random/random-source.js';
export { seededRandom } from './random/seeded-random.js';
export type { EmulatorRequestHandler, SdkHttpRequest, SdkHttpResponse } from './request-handler.js';
export type { EmulatorUsers, FactorIntent, SeedUser, UserSummary } from './users/emulator-users.js';
