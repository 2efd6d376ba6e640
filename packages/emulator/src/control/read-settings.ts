import { ServiceError } from '../protocol/service-error.js';
import type { PoolSettings } from './pool-settings.js';

/** Reads pool settings from JSON. @throws ServiceError saying which member is wrong. */
export function readSettings(body: Readonly<Record<string, unknown>>): Partial<PoolSettings> {
  return {
    ...(body.mfa !== undefined && { mfa: pick(body.mfa, 'mfa', ['OFF', 'OPTIONAL', 'ON'] as const) }),
    ...(body.devices !== undefined && {
      devices: pick(body.devices, 'devices', ['off', 'opt-in', 'always'] as const),
    }),
  };
}

function pick<Choice extends string>(value: unknown, name: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new ServiceError('BadRequest', `${name} must be one of ${choices.join(', ')}.`);
  return choice;
}
