import type { createEmulator } from '@cognito-mfa/emulator';

type Triggers = NonNullable<NonNullable<Parameters<typeof createEmulator>[0]>['triggers']>;

/** A pool whose app client allows custom challenges, beside the flows of a password. */
export const customPool = {
  userPool: { MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] },
  clients: [
    {
      properties: {
        ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        PreventUserExistenceErrors: 'ENABLED',
      },
    },
  ],
} satisfies NonNullable<Parameters<typeof createEmulator>[0]>['pool'];

/** Solves the sum of a challenge. */
export function solve(question = ''): string {
  const [, addend] = /^2 \+ (\d+)$/.exec(question) ?? [];
  return String(2 + Number(addend));
}

/**
 * Creates triggers that prove the password if there is one, and then ask for `rounds` sums. The first wrong answer leads to
 * another sum and the second ends the sign-in. `refuse` makes the next verification throw that text. `metadata` has the
 * clientMetadata of each answer.
 */
export function sumTriggers(rounds = 1) {
  const metadata: unknown[] = [];
  let refusal: string | undefined;
  const triggers: Triggers = {
    async defineAuthChallenge(event) {
      const { session } = event.request;
      const sums = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE');
      const right = sums.filter(({ challengeResult }) => challengeResult).length;
      if (session.at(-1)?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER';
      else if (right === rounds) event.response.issueTokens = true;
      else if (sums.length - right > 1) event.response.failAuthentication = true;
      else event.response.challengeName = 'CUSTOM_CHALLENGE';
      return event;
    },
    async createAuthChallenge(event) {
      const number = event.request.session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE').length;
      event.response.publicChallengeParameters = { question: `2 + ${number}` };
      event.response.privateChallengeParameters = { answer: String(2 + number) };
      return event;
    },
    async verifyAuthChallengeResponse(event) {
      metadata.push(event.request.clientMetadata);
      const text = refusal;
      refusal = undefined;
      if (text) throw new Error(text);
      event.response.answerCorrect = event.request.privateChallengeParameters.answer === event.request.challengeAnswer;
      return event;
    },
  };
  return {
    triggers,
    metadata,
    refuse(text: string | undefined): void {
      refusal = text;
    },
  };
}
