// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import { createEmulator, type TriggerFunctions } from '@cognito-mfa/emulator';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { CaptchaSignIn } from './CaptchaSignIn.js';
import { captchaTriggers } from './captcha-triggers.js';
import { MagicLinkPage, MagicLinkSignIn } from './MagicLink.js';
import { type LinkTable, magicLinkTriggers } from './magic-link-triggers.js';

// Real cryptography on a busy machine can exceed the default of one second.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const ada = { username: 'ada', password: 'Corr3ct-Horse!', email: 'ada@example.com', confirmed: true };
const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8');

test.each(['captcha-triggers.ts', 'CaptchaSignIn.tsx', 'magic-link-triggers.ts', 'MagicLink.tsx'])(
  'the recipe for custom challenges matches %s',
  (file) => {
    expect(read('../../../../docs/recipes/custom-challenges.md')).toContain(read(file).trim());
  },
);

async function poolWith(triggers: TriggerFunctions) {
  const emulator = createEmulator({
    pool: {
      userPool: { MfaConfiguration: 'OFF' },
      clients: [
        {
          properties: {
            ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            PreventUserExistenceErrors: 'ENABLED',
          },
        },
      ],
    },
    triggers,
  });
  await emulator.users.create(ada);
  const open = (page: ReactNode) => {
    const { userPoolId, userPoolClientId } = emulator.pool;
    const transport = fetchTransport({ fetch: emulator.fetch });
    const client = createCognitoClient({ userPoolId, userPoolClientId, transport, storage: memoryStorage() });
    return { client, ...render(<MfaProvider client={client}>{page}</MfaProvider>) };
  };
  return { emulator, open };
}

const Captcha = ({ onSolved }: { onSolved: (token: string) => void }) => (
  <button type="button" onClick={() => onSolved('solved')}>
    I am human
  </button>
);

test('the captcha of the recipe comes before the password', async () => {
  const { open } = await poolWith(captchaTriggers(async (token) => token === 'solved'));
  const onSignedIn = vi.fn();
  open(<CaptchaSignIn Captcha={Captcha} onSignedIn={onSignedIn} />);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Username'), ada.username);
  await user.type(screen.getByLabelText('Password'), ada.password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toContain('isn’t allowed here');
  await user.click(screen.getByRole('button', { name: 'I am human' }));
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
});

async function magicLinks() {
  const rows = new Map<string, { hash: string; expiresAt: number }>();
  const mails: { email: string; link: string }[] = [];
  const table: LinkTable = {
    async put(userName, link) {
      rows.set(userName, link);
    },
    async take(userName) {
      const link = rows.get(userName);
      rows.delete(userName);
      return link;
    },
  };
  const { open } = await poolWith(magicLinkTriggers(table, async (email, link) => void mails.push({ email, link })));
  return { rows, mails, open };
}

/** Asks for a link, as somebody with this name. */
async function askForLink(open: Awaited<ReturnType<typeof magicLinks>>['open'], username: string) {
  open(<MagicLinkSignIn onSignedIn={() => undefined} />);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Username'), username);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await user.click(await screen.findByRole('button', { name: 'Email me a link' }));
  expect((await screen.findByRole('status')).textContent).toContain('a link is on its way');
  cleanup();
  return user;
}

test('the magic link of the recipe signs in once, in another tab', async () => {
  const { mails, rows, open } = await magicLinks();
  const user = await askForLink(open, 'ada');
  const [mail] = mails;
  expect(mail?.email).toBe('ada@example.com');
  const { hash } = new URL(mail?.link ?? '');
  // The table does not have the token.
  expect(JSON.stringify([...rows])).not.toContain(new URLSearchParams(hash.slice(1)).get('token'));
  const onSignedIn = vi.fn();
  const { client } = open(<MagicLinkPage hash={hash} onSignedIn={onSignedIn} />);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  expect(await client.getCurrentUser()).toMatchObject({ username: 'ada' });
  cleanup();
  open(<MagicLinkPage hash={hash} onSignedIn={onSignedIn} />);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toContain('no longer works');
  expect(onSignedIn).toHaveBeenCalledOnce();
  expect(mails).toHaveLength(2);
});

test('the magic link of the recipe does not tell who has an account', async () => {
  const { mails, open } = await magicLinks();
  await askForLink(open, 'nobody');
  expect(mails).toEqual([]);
});
