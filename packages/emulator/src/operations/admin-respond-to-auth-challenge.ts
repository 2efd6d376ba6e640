import { findPoolClient } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { structure, text, textMap } from '../protocol/members.js';
import { challengeNames, respond } from '../sign-in/respond.js';
import { operation } from './operation.js';

/** AdminRespondToAuthChallenge: answers a challenge from a back end. */
export const adminRespondToAuthChallenge = operation({
  input: {
    UserPoolId: members.userPoolId,
    ClientId: members.clientId,
    ChallengeName: text({ required: true, oneOf: challengeNames }),
    ChallengeResponses: textMap(),
    Session: members.session,
    ContextData: structure({}),
    ClientMetadata: members.clientMetadata,
  },
  run(service, { UserPoolId, ClientId, ChallengeName, ChallengeResponses, Session, ClientMetadata }, caller) {
    const found = findPoolClient(service, UserPoolId, ClientId);
    const answer = { challengeName: ChallengeName, session: Session, responses: ChallengeResponses };
    return respond(service, found, { ...answer, caller, metadata: ClientMetadata });
  },
});
