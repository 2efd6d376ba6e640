import { findPoolClient } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { readRequiredParameter, structure, text, textMap } from '../protocol/members.js';
import { chooseFlow, flowNames } from '../sign-in/initiate.js';
import { operation } from './operation.js';

/** AdminInitiateAuth: starts a sign-in from a back end, or refreshes one. */
export const adminInitiateAuth = operation({
  input: {
    UserPoolId: members.userPoolId,
    ClientId: members.clientId,
    AuthFlow: text({ required: true, oneOf: flowNames }),
    AuthParameters: textMap(),
    ClientMetadata: members.clientMetadata,
    ContextData: structure({}),
    Session: members.session,
  },
  run(service, { UserPoolId, ClientId, AuthFlow, AuthParameters, Session, ClientMetadata }, caller) {
    const { pool, client } = findPoolClient(service, UserPoolId, ClientId);
    const flow = chooseFlow(AuthFlow, client, 'administrator');
    const required = (name: string) => readRequiredParameter(AuthParameters, name);
    const from = { parameters: AuthParameters, required, session: Session, caller, validationData: ClientMetadata };
    return flow({ service, pool, client, ...from });
  },
});
