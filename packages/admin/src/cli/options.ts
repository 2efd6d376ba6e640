import type { OptionSpec } from './command.types.js';

/** Where to talk to: of every command that talks to Cognito. */
export const connectionOptions = {
  region: { value: 'REGION', help: 'region of AWS; the pool’s id tells it', group: 'Connection' },
  profile: { value: 'NAME', help: 'profile of your AWS configuration', group: 'Connection' },
  endpoint: {
    value: 'URL',
    help: 'another service than AWS: http://localhost:9329 for the emulator',
    group: 'Connection',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Which pool: of every command about a user. */
export const poolOptions = {
  'user-pool-id': { value: 'ID', help: 'the pool, as in eu-central-1_AbCdEfGhI (needed)' },
} as const satisfies Readonly<Record<string, OptionSpec>>;
