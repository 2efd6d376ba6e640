import { type AuthClient, createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator, type Message } from '@cognito-mfa/emulator';
import { type ReactNode, useEffect, useState } from 'react';
import { MfaProvider } from '../../packages/hooks/src/index.js';
import { useAppearance } from '../Appearance.js';

const ada = { username: 'ada', password: 'Corr3ct-Horse!', email: 'ada@example.com', phoneNumber: '+15550100839' };

interface StageProps {
  /** False for a page of visitors, such as the sign-in. */
  isSignedIn: boolean;
  children: ReactNode;
}

/** Runs an example on a user pool in this page, and shows the messages that Cognito would send. */
export function Stage({ isSignedIn, children }: StageProps) {
  const [client, setClient] = useState<AuthClient>();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  useEffect(() => {
    let isMounted = true;
    const emulator = createEmulator();
    const { userPoolId, userPoolClientId } = emulator.pool;
    const transport = fetchTransport({
      async fetch(request) {
        const response = await emulator.fetch(request);
        if (isMounted) setMessages(emulator.outbox.messages());
        return response;
      },
    });
    const created = createCognitoClient({ userPoolId, userPoolClientId, transport, storage: memoryStorage() });
    async function open() {
      await emulator.users.create(ada);
      if (isSignedIn) await created.signIn(ada);
      if (isMounted) setClient(created);
    }
    void open();
    return () => {
      isMounted = false;
    };
  }, [isSignedIn]);
  const latest = messages.at(-1);
  return (
    <>
      <div className="cmk story sb-unstyled stage" {...useAppearance()}>
        {client ? <MfaProvider client={client}>{children}</MfaProvider> : <p>Creating a user pool…</p>}
      </div>
      <p className="stage-note">
        {isSignedIn ? 'Signed in as ' : 'Sign in as '}
        <code>{ada.username}</code> with <code>{ada.password}</code>. {'The user pool is in this page. '}
        {latest && (
          <>
            Sent to {latest.destination}: <code>{latest.code}</code>
          </>
        )}
      </p>
    </>
  );
}
