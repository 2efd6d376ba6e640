import { type AuthFlowType, createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { password, username } from './emulated-app.js';

/** Creates a user pool in the page whose triggers ask for sums until one is right, with one user, and a client for it. */
export async function customApp(config: { authFlowType?: AuthFlowType }) {
  /** What each sign-in sent for the triggers. */
  const validationData: unknown[] = [];
  const emulator = createEmulator({
    pool: {
      userPool: { MfaConfiguration: 'OFF' },
      clients: [
        { properties: { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } },
      ],
    },
    triggers: {
      async preAuthentication(event) {
        validationData.push(event.request.validationData);
        return event;
      },
      async defineAuthChallenge(event) {
        const last = event.request.session.at(-1);
        const isSolved = last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult;
        if (isSolved) event.response.issueTokens = true;
        else event.response.challengeName = last?.challengeName === 'SRP_A' ? 'PASSWORD_VERIFIER' : 'CUSTOM_CHALLENGE';
        return event;
      },
      async createAuthChallenge(event) {
        const tries = event.request.session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE').length;
        event.response.publicChallengeParameters = { question: `How much is ${2 + tries} + 3?` };
        event.response.privateChallengeParameters = { sum: String(5 + tries) };
        return event;
      },
      async verifyAuthChallengeResponse(event) {
        event.response.answerCorrect = event.request.challengeAnswer === event.request.privateChallengeParameters.sum;
        return event;
      },
    },
  });
  await emulator.users.create({ username, password });
  const client = createCognitoClient({
    ...config,
    userPoolId: emulator.pool.userPoolId,
    userPoolClientId: emulator.pool.userPoolClientId,
    transport: fetchTransport({ fetch: emulator.fetch }),
    storage: memoryStorage(),
  });
  return { emulator, client, validationData };
}
