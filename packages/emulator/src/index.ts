export type { EmulatorRequestHandler, SdkHttpRequest, SdkHttpResponse } from './answerer/request-handler.js';
export type { Wait } from './control/apply-faults.js';
export type { EmulatorClock } from './control/clock.js';
export type { DeviceTracking, EmulatorPool, PasskeyMode, PoolIds, PoolSettings } from './control/emulator-pool.js';
export type { EmulatorUsers, FactorIntent, UserSummary } from './control/emulator-users.js';
export type { Fault, Faults } from './control/faults.js';
export type { SeedDevice, SeedGroup, SeedSession, SeedUser } from './control/seed.js';
export { createEmulator, type Emulator, type EmulatorOptions } from './create-emulator.js';
export type { EmulatorStore } from './data/saver.js';
export type { GroupDescription } from './model/group.js';
export type { Message, MessagePurpose, Outbox } from './model/outbox.js';
export type {
  DeviceConfiguration,
  ExplicitAuthFlow,
  FirstAuthFactor,
  IdentityProviderDescription,
  IdentityProviderKind,
  MfaConfiguration,
  MfaFactor,
  PasswordPolicy,
  PoolClientDescription,
  PoolDescription,
  SchemaAttribute,
  TokenValidityUnit,
  UserPoolClientProperties,
  UserPoolDomain,
  UserPoolProperties,
  WebAuthnFactorConfiguration,
} from './model/pool-description.js';
export type { ClientSessionConfiguration, PoolSessionConfiguration } from './model/user-session.js';
export { defaultPool } from './pool/default-pool.js';
export type { WireAnswer, WireAnswerer, WireRequest } from './protocol/wire.js';
export type { RandomSource } from './random/random-source.js';
export { seededRandom } from './random/seeded-random.js';
export type { TriggerFunctions, VersionedTokenTrigger } from './triggers/functions.js';
