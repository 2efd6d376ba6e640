import type { TriggerFunctions } from '../../triggers/functions.js';

type AnyEvent = { response: Record<string, unknown> };

/** Creates functions for all triggers. In turn they answer, throw, return nothing and return something else. No answer is right. */
export function moodyFunctions(): TriggerFunctions {
  let calls = 0;
  const moody = (answer: (event: AnyEvent) => void) => async (event: AnyEvent) => {
    calls += 1;
    if (calls % 5 === 0) throw new Error('Not now');
    if (calls % 7 === 0) return undefined;
    if (calls % 11 === 0) return 'a text';
    answer(event);
    return event;
  };
  const echo = moody(() => {});
  const respond = (values: object) => moody(({ response }) => void Object.assign(response, values));
  const functions: Record<keyof TriggerFunctions, unknown> = {
    preSignUp: echo,
    postConfirmation: echo,
    preAuthentication: echo,
    postAuthentication: echo,
    preTokenGeneration: echo,
    customMessage: echo,
    userMigration: echo,
    defineAuthChallenge: respond({ challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false }),
    createAuthChallenge: respond({ publicChallengeParameters: { hint: 'x' }, privateChallengeParameters: {} }),
    verifyAuthChallengeResponse: respond({ answerCorrect: false }),
    customSmsSender: echo,
    customEmailSender: echo,
  };
  return functions as TriggerFunctions;
}
