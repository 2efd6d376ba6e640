import { findClient } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { readRequiredParameter, structure, text, textMap } from '../protocol/members.js';
import { chooseFlow, flowNames } from '../sign-in/initiate.js';
import { operation } from './operation.js';

/** InitiateAuth: starts a sign-in, or refreshes one. */
export const initiateAuth = operation({
  input: {
    AuthFlow: text({ required: true, oneOf: flowNames }),
    AuthParameters: textMap(),
    ClientMetadata: members.clientMetadata,
    ClientId: members.clientId,
    Session: members.session,
    UserContextData: structure({}),
  },
  run(service, { AuthFlow, AuthParameters, ClientId, Session, ClientMetadata }, caller) {
    const { pool, client } = findClient(service, ClientId);
    const flow = chooseFlow(AuthFlow, client, 'user');
    const required = (name: string) => readRequiredParameter(AuthParameters, name);
    const from = { parameters: AuthParameters, required, session: Session, caller, validationData: ClientMetadata };
    return flow({ service, pool, client, ...from });
  },
});
