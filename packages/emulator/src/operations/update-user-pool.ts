import type { UserPoolProperties } from '../model/pool-description.js';
import { checkPoolProperties, withSmsFactor } from '../pool/check-properties.js';
import { findPool } from '../pool/find-pool.js';
import { apiPoolMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

const {
  AliasAttributes: _alias,
  UsernameAttributes: _name,
  UsernameConfiguration: _case,
  Schema: _schema,
  ...changeable
} = apiPoolMembers;

/** The settings of SetUserPoolMfaConfig. An update keeps them, as long as it leaves MFA on. */
const settingsOfFactors = [
  'SmsConfiguration',
  'SmsAuthenticationMessage',
  'EmailAuthenticationMessage',
  'EmailAuthenticationSubject',
] as const;

function pick<Value extends object, Name extends keyof Value>(value: Value, names: readonly Name[]): Pick<Value, Name> {
  return Object.fromEntries(names.map((name) => [name, value[name]])) as Pick<Value, Name>;
}

/** UpdateUserPool: replaces the mutable properties of a pool. As at AWS, omitted ones return to their defaults. */
export const updateUserPool = operation({
  input: { ...changeable, UserPoolId: members.userPoolId, PoolName: text({ min: 1, max: 128 }) },
  run(service, { UserPoolId, PoolName, ...changes }) {
    const pool = findPool(service, UserPoolId);
    const {
      AliasAttributes,
      UsernameAttributes,
      UsernameConfiguration,
      Schema,
      EnabledMfas,
      UserPoolTags,
      UserPoolName,
      WebAuthnRelyingPartyID,
      WebAuthnUserVerification,
      WebAuthnFactorConfiguration,
      Policies: { SignInPolicy } = {},
    } = pool.properties;
    const fixed = { AliasAttributes, UsernameAttributes, UsernameConfiguration, Schema, UserPoolTags };
    const passkeys = { WebAuthnRelyingPartyID, WebAuthnUserVerification, WebAuthnFactorConfiguration };
    const isOff = (changes.MfaConfiguration ?? 'OFF') === 'OFF';
    const factors = isOff ? {} : { EnabledMfas, ...pick(pool.properties, settingsOfFactors) };
    const properties = withSmsFactor(
      defined({
        ...fixed,
        ...passkeys,
        ...factors,
        ...defined(changes),
        // The sign-in policy is the one thing that an update keeps.
        ...(SignInPolicy && { Policies: { SignInPolicy, ...(changes.Policies && defined(changes.Policies)) } }),
        UserPoolName: PoolName ?? UserPoolName,
      }) as UserPoolProperties,
    );
    checkPoolProperties(properties);
    pool.properties = properties;
    pool.modifiedAt = service.now();
    return {};
  },
});
