import { members } from '../protocol/common-members.js';
import { structure, text, textMap } from '../protocol/members.js';
import { ServiceError } from '../protocol/service-error.js';
import { findClient } from '../service/find-client.js';
import type { Flow } from '../sign-in/flows/flow.types.js';
import { refresh } from '../sign-in/flows/refresh.js';
import { startUserAuth } from '../sign-in/flows/start-user-auth.js';
import { startUserPassword } from '../sign-in/flows/start-user-password.js';
import { startUserSrp } from '../sign-in/flows/start-user-srp.js';
import { requiredParameter } from '../sign-in/required-parameter.js';
import { operation } from './operation.types.js';

/** Every flow the model names; the server-side ones answer only to AdminInitiateAuth. */
const flowNames = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
] as const;

/** InitiateAuth: starts a sign-in or refreshes one. */
export const initiateAuth = operation({
  input: {
    AuthFlow: text({ required: true, oneOf: flowNames }),
    AuthParameters: textMap(),
    ClientMetadata: members.clientMetadata,
    ClientId: members.clientId,
    Session: members.session,
    UserContextData: structure({}),
  },
  run(service, { AuthFlow, AuthParameters, ClientId }) {
    const { pool, client } = findClient(service, ClientId);
    const flow = chooseFlow(AuthFlow, client.properties.ExplicitAuthFlows ?? defaultFlows);
    const required = (name: string) => requiredParameter(AuthParameters, name);
    return flow({ service, pool, client, parameters: AuthParameters, required });
  },
});

/** What a client may do that names no flows. */
const defaultFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_CUSTOM_AUTH'];

function chooseFlow(name: string, allowed: readonly string[]): Flow {
  switch (name) {
    case 'USER_SRP_AUTH':
      if (!allowed.includes('ALLOW_USER_SRP_AUTH')) throw invalid('USER_SRP_AUTH is not enabled for the client.');
      return startUserSrp;
    case 'USER_PASSWORD_AUTH':
      if (!allowed.includes('ALLOW_USER_PASSWORD_AUTH')) throw invalid(`${name} flow not enabled for this client`);
      return startUserPassword;
    case 'USER_AUTH':
      if (!allowed.includes('ALLOW_USER_AUTH')) throw invalid(`${name} flow not enabled for this client`);
      return startUserAuth;
    case 'REFRESH_TOKEN_AUTH':
    case 'REFRESH_TOKEN':
      if (!allowed.includes('ALLOW_REFRESH_TOKEN_AUTH')) throw invalid(`${name} flow not enabled for this client`);
      return refresh;
    case 'CUSTOM_AUTH':
      // The emulator runs no Lambda functions, so no pool has this trigger.
      throw invalid('Custom auth lambda trigger is not configured for the user pool.');
    default:
      throw invalid('Initiate Auth method not supported.');
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}
