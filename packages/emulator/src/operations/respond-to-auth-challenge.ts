import { findClient } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { structure, text, textMap } from '../protocol/members.js';
import { challengeNames, respond } from '../sign-in/respond.js';
import { operation } from './operation.js';

/** RespondToAuthChallenge: answers a challenge. */
export const respondToAuthChallenge = operation({
  input: {
    ClientId: members.clientId,
    ChallengeName: text({ required: true, oneOf: challengeNames }),
    Session: members.session,
    ChallengeResponses: textMap(),
    UserContextData: structure({}),
    ClientMetadata: members.clientMetadata,
  },
  run(service, { ClientId, ChallengeName, Session, ChallengeResponses, ClientMetadata }, caller) {
    const found = findClient(service, ClientId);
    const answer = { challengeName: ChallengeName, session: Session, responses: ChallengeResponses };
    return respond(service, found, { ...answer, caller, metadata: ClientMetadata });
  },
});
