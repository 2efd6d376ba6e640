import { waitFor } from '@testing-library/react';
import { Suspense, use } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MfaProvider } from './MfaProvider.js';
import { emulatedApp, password } from './testing/emulated-app.js';
import { useDevices } from './useDevices.js';
import { useMfaPreference } from './useMfaPreference.js';
import { useSession } from './useSession.js';
import { useSignIn } from './useSignIn.js';
import { useStepUp } from './useStepUp.js';

function Steps() {
  const hooks = [useSession(), useSignIn(), useMfaPreference(), useDevices(), useStepUp()];
  return <p>{hooks.map(({ state }) => state.step).join(' ')}</p>;
}

/** The part of the page that hydrates late: when its chunk is there. A server has it. */
function Late({ chunk }: { chunk?: Promise<void> | undefined }) {
  if (chunk !== undefined) use(chunk);
  return <Steps />;
}

const Early = () => <output>{useSession().state.step}</output>;

it('hydrates a boundary after the session was read', async () => {
  const { client } = await emulatedApp();
  await client.signIn({ username: 'ada', password });
  let arrive = () => {};
  const chunk = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const page = (chunk?: Promise<void>) => (
    <MfaProvider client={client}>
      <Early />
      <Suspense>
        <Late chunk={chunk} />
      </Suspense>
    </MfaProvider>
  );
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page());
  const served = container.querySelector('p');
  const errors: unknown[] = [];
  const root = hydrateRoot(container, page(chunk), { onRecoverableError: (error) => errors.push(error) });
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('SIGNED_IN'));
  arrive();
  await waitFor(() => expect(served?.textContent).toBe('SIGNED_IN ENTER_CREDENTIALS READY READY IDLE'));
  expect(errors).toEqual([]);
  expect(container.querySelector('p')).toBe(served);
  root.unmount();
  container.remove();
});
