import { createHash, randomBytes } from 'node:crypto';
import type { TriggerFunctions } from '@cognito-mfa/emulator';

/** A table with one row for each user. `take` removes the row and returns it, in one operation. */
export interface LinkTable {
  put(userName: string, link: { hash: string; expiresAt: number }): Promise<void>;
  take(userName: string): Promise<{ hash: string; expiresAt: number } | undefined>;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export function magicLinkTriggers(table: LinkTable, sendLink: (email: string, link: string) => Promise<void>) {
  return {
    async defineAuthChallenge(event) {
      const { session, userNotFound } = event.request;
      if (session.at(-1)?.challengeResult && !userNotFound) event.response.issueTokens = true;
      else if (session.length > 2) event.response.failAuthentication = true;
      else event.response.challengeName = 'CUSTOM_CHALLENGE';
      return event;
    },
    async createAuthChallenge(event) {
      const { session, userNotFound, userAttributes } = event.request;
      // The first challenge asks for the token of a link. An answer that has none leads to the second, which sends a link.
      event.response.publicChallengeParameters = { kind: session.length === 0 ? 'start' : 'link-sent' };
      event.response.privateChallengeParameters = {};
      if (session.length === 1 && !userNotFound) {
        const token = randomBytes(32).toString('base64url');
        await table.put(event.userName, { hash: hashOf(token), expiresAt: Date.now() + 10 * 60_000 });
        const link = new URLSearchParams({ user: event.userName, token });
        await sendLink(userAttributes.email ?? '', `https://app.example.com/link#${link}`);
      }
      return event;
    },
    async verifyAuthChallengeResponse(event) {
      const { challengeAnswer, userNotFound } = event.request;
      event.response.answerCorrect = false;
      if (challengeAnswer !== 'send' && !userNotFound) {
        const link = await table.take(event.userName);
        const isRight = link !== undefined && link.hash === hashOf(challengeAnswer);
        event.response.answerCorrect = isRight && link.expiresAt > Date.now();
      }
      return event;
    },
  } satisfies TriggerFunctions;
}
