import type { GroupClaims } from '../groups/describe.js';
import type { Service } from '../model/service.js';
import type { Origin, TokenEventVersion } from '../model/triggers.js';
import type { User } from '../model/user.js';
import { describeAttributes, describeMap } from './event.js';
import { readObject, readText, readTextList, readTextMap, unrecognizable } from './response.js';

/** Claims of a token besides its fixed ones. */
interface ClaimChanges {
  readonly add: Readonly<Record<string, unknown>>;
  readonly suppress: readonly string[];
}

/** The changes of a PreTokenGeneration function. */
export interface TokenChanges {
  readonly id: ClaimChanges;
  readonly access: ClaimChanges & { readonly addScopes: readonly string[]; readonly suppressScopes: readonly string[] };
  readonly groups: GroupClaims;
}

/** The reason of the tokens, as the trigger names it. */
export type TokenSource = 'Authentication' | 'NewPasswordChallenge' | 'AuthenticateDevice' | 'RefreshTokens';

const none: ClaimChanges = { add: {}, suppress: [] };
const noGroups: GroupClaims = { groups: [], roles: [], preferredRole: undefined };

/** The scope of tokens that come from the API. */
export const adminScope = 'aws.cognito.signin.user.admin';

const versions: Record<TokenEventVersion, string> = { V1_0: '1', V2_0: '2', V3_0: '3' };

/** Asks PreTokenGeneration for changes of the tokens. */
export async function runPreTokenGeneration(
  { triggers }: Service,
  origin: Origin,
  user: User,
  source: TokenSource,
  groups: GroupClaims,
): Promise<TokenChanges> {
  const { LambdaConfig } = origin.pool.properties;
  const version = triggers.tokenEventVersion ?? LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
  const isFirst = version === 'V1_0';
  const details = isFirst ? 'claimsOverrideDetails' : 'claimsAndScopeOverrideDetails';
  const response = await triggers.run('PreTokenGeneration', {
    ...{ origin, userName: user.username, source: `TokenGeneration_${source}`, version: versions[version] },
    request: {
      userAttributes: describeAttributes(origin.pool, user),
      groupConfiguration: {
        groupsToOverride: groups.groups,
        iamRolesToOverride: groups.roles,
        preferredRole: groups.preferredRole ?? null,
      },
      scopes: isFirst ? undefined : [adminScope],
      clientMetadata: describeMap(origin.metadata),
    },
    response: { [details]: null },
  });
  const changes = readObject(response, details) ?? {};
  return isFirst ? readFirstVersion(changes, groups) : readLaterVersion(changes, groups);
}

function readFirstVersion(changes: Readonly<Record<string, unknown>>, groups: GroupClaims): TokenChanges {
  const add = readTextMap(changes, 'claimsToAddOrOverride') ?? {};
  const suppress = readTextList(changes, 'claimsToSuppress') ?? [];
  const access = {
    ...none,
    suppress: suppress.filter((name) => name === groupsClaim),
    addScopes: [],
    suppressScopes: [],
  };
  return { id: { add, suppress }, access, groups: readGroups(changes, groups) };
}

function readLaterVersion(changes: Readonly<Record<string, unknown>>, groups: GroupClaims): TokenChanges {
  const [id, access] = ['idTokenGeneration', 'accessTokenGeneration'].map((name) => readObject(changes, name) ?? {});
  const claims = (token: Readonly<Record<string, unknown>> = {}): ClaimChanges => ({
    add: readObject(token, 'claimsToAddOrOverride') ?? {},
    suppress: readTextList(token, 'claimsToSuppress') ?? [],
  });
  return {
    id: claims(id),
    access: {
      ...claims(access),
      addScopes: readTextList(access ?? {}, 'scopesToAdd') ?? [],
      suppressScopes: readTextList(access ?? {}, 'scopesToSuppress') ?? [],
    },
    groups: readGroups(changes, groups),
  };
}

/** Reads the groups of the tokens. An empty object or null suppresses them. Unsure: without the member, they stay. */
function readGroups(changes: Readonly<Record<string, unknown>>, before: GroupClaims): GroupClaims {
  if (!Object.hasOwn(changes, 'groupOverrideDetails')) return before;
  const given = readObject(changes, 'groupOverrideDetails');
  if (!given) return noGroups;
  return {
    groups: readTextList(given, 'groupsToOverride') ?? [],
    roles: readTextList(given, 'iamRolesToOverride') ?? [],
    preferredRole: readText(given, 'preferredRole'),
  };
}

const groupsClaim = 'cognito:groups';

/** Claims that no function may change, as the guide lists them. Every other `cognito:` claim belongs to them. */
const fixedClaims = new Set(
  `acr amr at_hash aud auth_time azp client_id device_key event_id exp iat identities iss jti nbf nonce origin_jti scope sub
  token_use username version`.split(/\s+/),
);

/** Claims whose value has to be a text in the ID token. */
const textClaims = ['phone_number_verified', 'email_verified', 'updated_at', 'address'];

/**
 * Changes the claims of an ID token. Unsure: changes of fixed claims are ignored.
 *
 * @throws ServiceError InvalidLambdaResponseException for a claim that has to be a text.
 */
export function changeIdClaims(claims: Readonly<Record<string, unknown>>, changes: TokenChanges): object {
  const { add, suppress } = changes.id;
  if (textClaims.some((name) => Object.hasOwn(add, name) && typeof add[name] !== 'string')) throw unrecognizable();
  const added = filter(add, (name) => !isFixed(name) && !name.startsWith('dev:'));
  const { groups, roles, preferredRole } = suppress.includes(groupsClaim) ? noGroups : changes.groups;
  return {
    ...filter({ ...claims, ...added }, (name) => isFixed(name) || !suppress.includes(name)),
    ...(groups.length > 0 && { [groupsClaim]: groups }),
    ...(roles.length > 0 && { 'cognito:roles': roles }),
    ...(preferredRole !== undefined && { 'cognito:preferred_role': preferredRole }),
  };
}

/** Changes the claims of an access token. It takes no attributes of the user, and `aud` only as the ID of the app client. */
export function changeAccessClaims(
  claims: Readonly<Record<string, unknown>>,
  { access, groups: { groups } }: TokenChanges,
  isAttribute: (name: string) => boolean,
): object {
  const { add, suppress } = access;
  const added = filter(add, (name) =>
    name === 'aud' ? add.aud === claims.client_id : !isFixed(name) && !isAttribute(name),
  );
  const scopes = new Set([adminScope, ...access.addScopes.filter((scope) => scope !== '' && !/\s/.test(scope))]);
  for (const scope of access.suppressScopes) scopes.delete(scope);
  return {
    ...filter({ ...claims, ...added }, (name) => isFixed(name) || !suppress.includes(name)),
    ...(groups.length > 0 && !suppress.includes(groupsClaim) && { [groupsClaim]: groups }),
    scope: [...scopes].join(' '),
  };
}

function isFixed(name: string): boolean {
  return fixedClaims.has(name) || name.startsWith('cognito:');
}

function filter(claims: Readonly<Record<string, unknown>>, keep: (name: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([name, value]) => keep(name) && value !== null));
}
