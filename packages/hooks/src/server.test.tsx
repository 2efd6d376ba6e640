import { createCognitoClient } from '@cognito-mfa/core';
import { createElement, type FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MfaProvider } from './MfaProvider.js';
import { useCountdown } from './useCountdown.js';
import { useDevices } from './useDevices.js';
import { useMfaPreference } from './useMfaPreference.js';
import { useSession } from './useSession.js';
import { useSignIn } from './useSignIn.js';
import { useSignUp } from './useSignUp.js';
import { useStepUp } from './useStepUp.js';
import { useTotpSetup } from './useTotpSetup.js';

function EveryHook() {
  const steps = [useSession(), useSignIn(), useSignUp(), useTotpSetup(), useMfaPreference(), useDevices(), useStepUp()];
  const { secondsLeft } = useCountdown(undefined);
  return <p>{`${steps.map(({ state }) => state.step).join(' ')} ${secondsLeft}`}</p>;
}

it('renders on a server without a window or a request', () => {
  const client = createCognitoClient({ userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: 'client' });
  const html = renderToString(
    <MfaProvider client={client}>
      <EveryHook />
    </MfaProvider>,
  );
  expect(html).toBe('<p>LOADING ENTER_CREDENTIALS ENTER_DETAILS NOT_STARTED LOADING LOADING IDLE undefined</p>');
});

it.each([
  ['nothing', {}],
  ["Amplify's verbs", { client: { signIn() {} } }],
])('explains how to create a client if the provider gets %s', (_, props) => {
  // Like an app without types.
  const element = createElement(MfaProvider as FunctionComponent<object>, props);
  expect(() => renderToString(element)).toThrow(
    /<MfaProvider> got no client.*createCognitoClient.*createAmplifyClient/,
  );
});
