import type { Pool } from '../model/pool.js';
import type { TriggerCall } from '../model/triggers.js';
import type { User } from '../model/user.js';

/** The event that a function gets. */
export interface TriggerEvent {
  readonly version: string;
  readonly region: string;
  readonly userPoolId: string;
  readonly userName: string;
  readonly callerContext: { readonly awsSdkVersion: string; readonly clientId: string | null };
  readonly triggerSource: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
}

/** Creates the event of a call. */
export function createEvent({ origin, source, userName, request, response, version = '1' }: TriggerCall): TriggerEvent {
  const { pool, clientId, userAgent } = origin;
  const sent = Object.entries(request).filter(([, value]) => value !== undefined);
  return {
    version,
    region: pool.region,
    userPoolId: pool.id,
    userName,
    callerContext: { awsSdkVersion: readSdkVersion(userAgent), clientId },
    triggerSource: source,
    request: Object.fromEntries(sent),
    response,
  };
}

/** Reads the SDK from a User-Agent, such as aws-sdk-js-3.864.0 from `aws-sdk-js/3.864.0 ua/2.1`. */
function readSdkVersion(userAgent = ''): string {
  const [, name, version] = /\b(aws-sdk-[a-z0-9-]{1,30})\/([0-9][\w.-]{0,30})/.exec(userAgent.slice(0, 1000)) ?? [];
  return name === undefined ? 'aws-sdk-unknown-unknown' : `${name}-${version}`;
}

/** Describes the attributes of a user in an event: all are strings. */
export function describeAttributes(pool: Pool, user: User): Readonly<Record<string, string>> {
  const aliases = pool.properties.AliasAttributes ?? [];
  const alias = (name: 'email' | 'phone_number') => {
    const value = user.attributes.get(`${name}_verified`) === 'true' ? user.attributes.get(name) : undefined;
    return aliases.includes(name) && value !== undefined && { [`cognito:${name}_alias`]: value };
  };
  return {
    sub: user.sub,
    ...alias('email'),
    'cognito:user_status': user.status,
    ...alias('phone_number'),
    ...Object.fromEntries(user.attributes),
  };
}

/** Turns a map into an object; `undefined` for an empty one, because events leave it out. */
export function describeMap(map: ReadonlyMap<string, string>): Readonly<Record<string, string>> | undefined {
  return map.size === 0 ? undefined : Object.fromEntries(map);
}
