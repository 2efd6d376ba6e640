import type { Outbox } from '../model/outbox.js';
import type { EmulatorClock } from './clock.js';
import type { EmulatorUsers } from './emulator-users.js';
import type { Faults } from './faults.js';
import type { EmulatorPool, PoolIds } from './pool-settings.js';
import { corsHeaders } from '../protocol/cors.js';
import { ServiceError } from '../protocol/service-error.js';
import type { WireAnswer, WireRequest } from '../protocol/wire.types.js';
import { readFault } from './read-fault.js';
import { readSettings } from './read-settings.js';

/** What the paths of the side channel begin with. */
export const sideChannelPath = '/_emulator/';

const maximumBody = 64 * 1024;

/** What the side channel works on: the same handles that a test has in process. */
export interface SideChannelTarget {
  readonly outbox: Outbox;
  readonly clock: EmulatorClock;
  readonly faults: Faults;
  readonly pool: EmulatorPool;
  readonly users: EmulatorUsers;
  pools(): readonly PoolIds[];
  reset(): Promise<void>;
}

/** Answers a request under `/_emulator/`. None of this exists at AWS. */
export async function answerSideChannel(target: SideChannelTarget, request: WireRequest): Promise<WireAnswer> {
  try {
    const result = await route(target, request);
    return result === undefined ? json({ message: 'The side channel has no such route.' }, 404) : json(result, 200);
  } catch (error) {
    if (error instanceof ServiceError) return json({ message: error.message }, error.status);
    throw error;
  }
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
    // Falls through to the one refusal below.
  }
  throw new ServiceError('BadRequest', 'The body must be a JSON object.');
}

function json(value: unknown, status: number): WireAnswer {
  const headers = { ...corsHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(value) };
}
