import '@cognito-mfa/components/styles.css';
import { type PasskeysState, problem } from '@cognito-mfa/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentOverrides } from '../overrides/ComponentsProvider.js';
import { ComponentsProvider } from '../overrides/ComponentsProvider.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { passkeyList, passkeys } from '../testing/states.js';
import type { OverrideProps } from '../ui/Part.js';
import { PasskeyListView, type PasskeyListViewProps } from './PasskeyList.view.js';
import type { PasskeyRowProps } from './PasskeyRow.view.js';

afterEach(cleanup);

function show(state: PasskeysState, props: Partial<PasskeyListViewProps> = {}) {
  const events = {
    onAdd: vi.fn(),
    onRename: vi.fn(),
    onAskRemoval: vi.fn(),
    onRemove: vi.fn(),
    onSecondStep: vi.fn(),
    onReload: vi.fn(),
  };
  const rendered: string[] = [];
  const components: ComponentOverrides = {
    PasskeyRow({ Default, ...row }: OverrideProps<PasskeyRowProps>) {
      rendered.push(row.passkey.credentialId);
      return <Default {...row} />;
    },
  };
  const view = (shown: PasskeysState, more = props) => (
    <ComponentsProvider components={components}>
      {/* New functions on each render, as an app passes them. */}
      <PasskeyListView state={shown} {...events} onRename={(...args) => events.onRename(...args)} {...more} />
    </ComponentsProvider>
  );
  const { rerender, container } = render(view(state));
  return {
    ...events,
    container,
    rendered: () => rendered.splice(0),
    next: (shown: PasskeysState, more?: Partial<PasskeyListViewProps>) => rerender(view(shown, more)),
  };
}

const button = (name: string) => screen.getByRole('button', { name });

test('shows name, date and place of each passkey in words', async () => {
  const { container } = show(passkeyList());
  const rows = within(screen.getByRole('region', { name: 'Passkeys' })).getAllByRole('listitem');
  expect(rows.map((row) => row.querySelector('.cmk-list-text')?.textContent)).toEqual([
    expect.stringMatching(/^Apple PasswordsAdded .+ Synced to your devices$/),
    expect.stringMatching(/^Unnamed passkeyAdded .+ Security key or other device$/),
    expect.stringMatching(/^Windows HelloAdded .+ On one device$/),
  ]);
  await expectAccessible(container);
});

test('names a passkey, and returns the focus to its row', async () => {
  const { onRename } = show(passkeyList());
  await userEvent.click(button('Rename Windows Hello'));
  const field = screen.getByLabelText('Passkey name');
  expect(document.activeElement).toBe(field);
  await userEvent.fill(field, ' My laptop ');
  await userEvent.keyboard('{Enter}');
  expect(onRename.mock.calls).toEqual([['pk3', 'My laptop']]);
  expect(document.activeElement).toBe(button('Rename Windows Hello'));
});

test('leaves the name as it was on Escape', async () => {
  const { onRename } = show(passkeyList());
  await userEvent.click(button('Rename Unnamed passkey'));
  expect(screen.getByLabelText<HTMLInputElement>('Passkey name').value).toBe('');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByLabelText('Passkey name')).toBeNull();
  expect(onRename).not.toHaveBeenCalled();
});

test('removes a passkey after a confirmation that names it, and keeps the focus in the list', async () => {
  const { onAskRemoval, onRemove } = show(passkeyList());
  await userEvent.click(button('Remove passkey Apple Passwords'));
  expect(onAskRemoval.mock.calls).toEqual([['pk1']]);
  const dialog = screen.getByRole('dialog', { name: 'Remove passkey Apple Passwords?' });
  expect(dialog.textContent).toContain('You won’t be able to sign in with it any more.');
  expect(onRemove).not.toHaveBeenCalled();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(onRemove.mock.calls).toEqual([['pk1']]);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Passkeys' }));
});

test('warns before the last way in is removed', async () => {
  const state = passkeyList({ passkeys: passkeys.slice(0, 1) });
  const { next } = show(state);
  await userEvent.click(button('Remove passkey Apple Passwords'));
  next(state, { isLastWayIn: true });
  expect(screen.getByRole('dialog').textContent).toContain('This is your only way to sign in.');
});

test.each(['passkey-cancelled', 'passkey-exists'] as const)('says %s in a neutral tone', (code) => {
  const { container } = show(passkeyList({ problem: problem(code) }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('status').textContent).not.toBe('');
  expect(container.querySelector('[data-problem]')?.getAttribute('data-tone')).toBe('neutral');
});

test('says aloud that a passkey was not added, and that one was', () => {
  const { next } = show(passkeyList({ problem: problem('passkey-limit') }));
  expect(screen.getByRole('alert').textContent).toBe('You can’t add more passkeys. Remove one first.');
  next(passkeyList({ addedId: 'pk3' }));
  expect(screen.getByRole('status').textContent).toMatch(/^Your passkey is ready\./);
});

test('promises no sign-in with a passkey that a second factor shuts out', () => {
  show(passkeyList({ addedId: 'pk3', isShutOut: true }));
  expect(screen.getByRole('status').textContent).toBe('Your passkey is saved.');
  screen.getByText(/^You have a verification method, so you sign in with your password and a code/);
});

test.each([
  ['insecure-page', 'This page isn’t secure, so you can’t add a passkey here. Open it with https.'],
  ['embedded-browser', 'You can’t add a passkey inside another app. Open this page in your browser.'],
  ['old-browser', 'This browser has no passkeys. Update it, or use another one.'],
] as const)('hides the button and gives the reason: %s', (reason, text) => {
  show(passkeyList({ support: { isSupported: false, reason, autofill: false, upgrade: false } }));
  screen.getByText(text);
  expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
  // Those of the user can still be removed.
  button('Remove passkey Apple Passwords');
});

test('offers the second step only where there is a passkey, and reports the choice', async () => {
  const secondStep = { isOn: false, busy: false, problem: null };
  const { onSecondStep, next } = show(passkeyList({ passkeys: [] }), { secondStep });
  expect(screen.queryByRole('checkbox')).toBeNull();
  next(passkeyList());
  await userEvent.click(screen.getByRole('checkbox', { name: 'Use passkeys as your second step' }));
  expect(onSecondStep.mock.calls).toEqual([[true]]);
});

test('renders only the rows that change', () => {
  const { rendered, next } = show(passkeyList());
  expect(rendered()).toEqual(['pk1', 'pk2', 'pk3']);
  next(passkeyList({ passkeys: passkeys.map((each, row) => (row === 1 ? { ...each } : each)) }));
  expect(rendered()).toEqual(['pk2']);
});

test('offers a retry, and says that it loads and that there is none', async () => {
  const { next, onReload, onAdd } = show({ step: 'FAILED', problem: problem('service') });
  await userEvent.click(button('Try again'));
  expect(onReload).toHaveBeenCalledOnce();
  next({ step: 'LOADING' });
  expect(screen.getByRole('status').textContent).toBe('Loading your passkeys…');
  next(passkeyList({ passkeys: [] }));
  screen.getByText('You don’t have a passkey yet.');
  await userEvent.click(button('Add a passkey'));
  expect(onAdd).toHaveBeenCalledOnce();
});
