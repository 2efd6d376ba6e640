import type { Outbox } from '../model/outbox.js';
import { sideChannelHeader } from '../protocol/cors.js';
import { ServiceError } from '../protocol/refusals.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.js';
import type { EmulatorClock } from './clock.js';
import type { EmulatorPool, PoolIds, PoolSettings } from './emulator-pool.js';
import type { EmulatorUsers } from './emulator-users.js';
import type { Fault, Faults } from './faults.js';

/** The path prefix of the side channel. */
export const sideChannelPath = '/_emulator/';

/** Bytes. */
const maximumBody = 64 * 1024;

/** The handles that the side channel exposes. A test in this process has the same. */
export interface SideChannelTarget {
  readonly outbox: Outbox;
  readonly clock: EmulatorClock;
  readonly faults: Faults;
  readonly pool: EmulatorPool;
  readonly users: EmulatorUsers;
  pools(): readonly PoolIds[];
  reset(): Promise<void>;
}

/** Answers a request to the side channel. AWS has nothing like it. */
export async function answerSideChannel(target: SideChannelTarget, request: WireRequest): Promise<WireAnswer> {
  try {
    if (!request.header(sideChannelHeader)) throw headerMissing();
    const result = await route(target, request);
    return result === undefined ? json({ message: 'The side channel has no such route.' }, 404) : json(result, 200);
  } catch (error) {
    if (error instanceof ServiceError) return json({ message: error.message }, error.status);
    throw error;
  }
}

/** Refuses a request that any page could send. */
function headerMissing(): ServiceError {
  return new ServiceError(
    'Forbidden',
    `Send the header ${sideChannelHeader}: 1 with requests to the side channel.`,
    403,
  );
}

async function route(target: SideChannelTarget, request: WireRequest): Promise<unknown> {
  switch (`${request.method} ${request.path.slice(sideChannelPath.length)}`) {
    case 'GET pools':
      return target.pools();
    case 'GET messages':
      return target.outbox.messages(new URLSearchParams(request.query).get('username') ?? undefined);
    case 'GET users':
      return target.users.list();
    case 'GET clock':
      return { now: target.clock.now() };
    case 'POST clock': {
      const { advanceSeconds } = await readJson(request);
      if (typeof advanceSeconds !== 'number' || !Number.isFinite(advanceSeconds)) {
        throw new ServiceError('BadRequest', 'advanceSeconds must be a number.');
      }
      return { now: target.clock.advance(advanceSeconds) };
    }
    case 'POST faults': {
      const body = await readJson(request);
      if (body.clear === true) target.faults.clear();
      else target.faults.add(readFault(body));
      return {};
    }
    case 'POST reset':
      await target.reset();
      return {};
    case 'GET pool':
      return target.pool.settings;
    case 'POST pool':
      return target.pool.configure(readSettings(await readJson(request)));
    default:
      return undefined;
  }
}

async function readJson(request: WireRequest): Promise<Record<string, unknown>> {
  const text = await request.text(maximumBody);
  try {
    const body: unknown = JSON.parse(text || '{}');
    if (typeof body === 'object' && body !== null) return { ...body };
  } catch {
    // Not JSON: refused below.
  }
  throw new ServiceError('BadRequest', 'The body must be a JSON object.');
}

function json(value: unknown, status: number): WireAnswer {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(value) };
}

/** Reads a fault from JSON. @throws ServiceError naming the wrong member. */
function readFault(body: Readonly<Record<string, unknown>>): Fault {
  const common = {
    ...(body.operation !== undefined && { operation: String(body.operation) }),
    ...(body.times !== undefined && { times: positive(body.times, 'times') }),
  };
  switch (body.kind) {
    case 'latency':
      return { ...common, kind: 'latency', milliseconds: positive(body.milliseconds, 'milliseconds') };
    case 'drop':
    case 'throttle':
      return { ...common, kind: body.kind };
    case 'status': {
      const status = body.status === undefined ? 500 : positive(body.status, 'status');
      if (status < 400 || status > 599) throw new ServiceError('BadRequest', 'status must be between 400 and 599.');
      return { ...common, kind: 'status', status };
    }
    case 'exception': {
      const { exception, message } = body;
      if (typeof exception !== 'string' || !/^[A-Za-z]+Exception$/.test(exception)) {
        throw new ServiceError('BadRequest', 'exception must be the name of an exception.');
      }
      return { ...common, kind: 'exception', exception, ...(message !== undefined && { message: String(message) }) };
    }
    default:
      throw new ServiceError('BadRequest', 'kind must be latency, drop, status, throttle or exception.');
  }
}

function positive(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new ServiceError('BadRequest', `${name} must be a positive integer.`);
}

/** Reads pool settings from JSON. @throws ServiceError naming the wrong member. */
function readSettings(body: Readonly<Record<string, unknown>>): Partial<PoolSettings> {
  return {
    ...(body.mfa !== undefined && { mfa: pick(body.mfa, 'mfa', ['OFF', 'OPTIONAL', 'ON'] as const) }),
    ...(body.devices !== undefined && {
      devices: pick(body.devices, 'devices', ['off', 'opt-in', 'always'] as const),
    }),
    ...(body.passkeys !== undefined && {
      passkeys: pick(body.passkeys, 'passkeys', ['off', 'one-factor', 'both-factors'] as const),
    }),
  };
}

function pick<Choice extends string>(value: unknown, name: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new ServiceError('BadRequest', `${name} must be one of ${choices.join(', ')}.`);
  return choice;
}
