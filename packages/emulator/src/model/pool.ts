import type { Bytes } from '../protocol/bytes.js';
import type { AliasIndex } from './alias-index.js';
import type { Group } from './group.js';
import type {
  IdentityProviderDescription,
  UserPoolClientProperties,
  UserPoolDomain,
  UserPoolProperties,
} from './pool-description.js';
import type { User } from './user.js';
import type { ClientSessionConfiguration, PoolSessionConfiguration } from './user-session.js';

/** A user pool in memory. */
export interface Pool {
  readonly id: string;
  readonly region: string;
  properties: UserPoolProperties;
  sessionConfiguration: PoolSessionConfiguration | undefined;
  readonly clients: Map<string, Client>;
  /** By {@link User.username}, in lower case if the pool ignores case. */
  readonly users: Map<string, User>;
  readonly aliases: AliasIndex;
  /** By their name. */
  readonly groups: Map<string, Group>;
  /** By their identifier. */
  readonly resourceServers: Map<string, ResourceServer>;
  /** By their name. */
  readonly domains: Map<string, UserPoolDomain>;
  /** By their name. */
  readonly identityProviders: Map<string, IdentityProvider>;
  readonly deviceGroupKey: string;
  /** Seeds the simulated answers for unknown users and encrypts refresh tokens. */
  readonly secret: Bytes;
  readonly createdAt: number;
  modifiedAt: number;
  /** The RS256 key as a private JWK; generated when the first token is signed. */
  signingKey: JsonWebKey | undefined;
}

/** A resource server of a pool, by its names on the wire. The emulator keeps it. */
export interface ResourceServer {
  readonly Identifier: string;
  readonly Name: string;
  readonly Scopes: readonly { readonly ScopeName: string; readonly ScopeDescription: string }[];
}

/** An identity provider of a pool, by its names on the wire. */
export interface IdentityProvider extends IdentityProviderDescription {
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** An app client of a pool. */
export interface Client {
  readonly id: string;
  readonly poolId: string;
  readonly secret: string | undefined;
  properties: UserPoolClientProperties;
  sessionConfiguration: ClientSessionConfiguration | undefined;
  readonly createdAt: number;
  modifiedAt: number;
}
