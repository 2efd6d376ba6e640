import type { PoolAnswers } from '../answers/pool-answers.types.js';
import type { CfnObject } from './cfn-value.types.js';

/** The properties of AWS::Cognito::UserPoolClient for an app in a browser: no secret, SRP, revocable tokens. */
export function clientProperties({ name, accessMinutes, refreshDays }: PoolAnswers): CfnObject {
  return {
    ClientName: `${name.slice(0, 124)}-web`,
    GenerateSecret: false,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    AuthSessionValidity: 3,
    AccessTokenValidity: accessMinutes,
    IdTokenValidity: accessMinutes,
    RefreshTokenValidity: refreshDays,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  };
}
