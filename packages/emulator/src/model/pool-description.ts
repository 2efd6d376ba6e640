import type { UserPoolClientProperties, UserPoolProperties } from './pool-properties.js';

/** A user pool as the emulator is told of it: CloudFormation's properties, plus the ids that AWS would have made up. */
export interface PoolDescription {
  /** `<region>_<name>`; made up when absent. */
  readonly userPoolId?: string;
  readonly userPool: UserPoolProperties;
  readonly clients: readonly PoolClientDescription[];
}

/** An app client of a {@link PoolDescription}. */
export interface PoolClientDescription {
  readonly userPoolClientId?: string;
  /** Only with `GenerateSecret`; made up when absent. */
  readonly clientSecret?: string;
  readonly properties: UserPoolClientProperties;
}
