import '@cognito-mfa/components/styles.css';
import { problem, type UserSessionsState } from '@cognito-mfa/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentOverrides } from '../overrides/ComponentsProvider.js';
import { ComponentsProvider } from '../overrides/ComponentsProvider.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { now, sessionList, sessions } from '../testing/states.js';
import type { OverrideProps } from '../ui/Part.js';
import { SessionListView } from './SessionList.view.js';
import type { SessionRowProps } from './SessionRow.view.js';

afterEach(cleanup);

function show(state: UserSessionsState) {
  const events = {
    onSignOut: vi.fn(),
    onSignOutOthers: vi.fn(),
    onRetryRevoking: vi.fn(),
    onLoadMore: vi.fn(),
    onReload: vi.fn(),
  };
  const rendered: string[] = [];
  const components: ComponentOverrides = {
    SessionRow({ Default, ...row }: OverrideProps<SessionRowProps>) {
      rendered.push(row.session.id);
      return <Default {...row} />;
    },
  };
  const clientNames = { '2example23456789': 'Harbour for iOS' };
  const view = (shown: UserSessionsState) => (
    <ComponentsProvider components={components}>
      <SessionListView state={shown} now={now} clientNames={clientNames} {...events} />
    </ComponentsProvider>
  );
  const { rerender, container } = render(view(state));
  return {
    ...events,
    container,
    rendered: () => rendered.splice(0),
    next: (shown: UserSessionsState) => rerender(view(shown)),
  };
}

const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { name: 'Where you’re signed in' });

test('shows browser, place, app and last use in words, this browser first and marked', async () => {
  const { container } = show(sessionList());
  const rows = within(screen.getByRole('region', { name: 'Where you’re signed in' })).getAllByRole('listitem');
  expect(rows.map((row) => row.querySelector('.cmk-list-text')?.textContent)).toEqual([
    'Chrome on macOS This browserHamburg, Germany Active now',
    'Safari on iOS Harbour for iOS Germany Active 3 hours ago',
    'Unknown browser or app 192.0.2.42 Active last month',
  ]);
  expect(rows[1]?.querySelector('time')?.title).toContain('June 15, 2026');
  await expectAccessible(container);
});

test('offers no way to sign out of this browser', () => {
  show(sessionList());
  expect(screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? each.textContent)).toEqual([
    'Sign out of Safari on iOS',
    'Sign out of Unknown browser or app',
    'Sign out everywhere else',
  ]);
  cleanup();
  show(sessionList({ sessions: sessions.slice(0, 1) }));
  expect(screen.queryByRole('button')).toBeNull();
});

test('signs out after a confirmation, and keeps the focus in the list', async () => {
  const { onSignOut } = show(sessionList());
  await userEvent.click(button('Sign out of Safari on iOS'));
  const dialog = within(screen.getByRole('dialog', { name: 'Sign out of Safari on iOS?' }));
  expect(onSignOut).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Sign out' }));
  expect(onSignOut.mock.calls).toEqual([['tkn2']]);
  expect(document.activeElement).toBe(heading());
});

test('signs out everywhere else, with progress, and keeps the rows that failed', async () => {
  const { onSignOutOthers, onRetryRevoking, next } = show(sessionList());
  await userEvent.click(button('Sign out everywhere else'));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Sign out' }));
  expect(onSignOutOthers).toHaveBeenCalledOnce();
  next(sessionList({ busy: { type: 'revokeOtherSessions', done: 1, total: 2 } }));
  expect(screen.getByRole('status').textContent).toBe('Signing out: 1 of 2');
  expect(button('Sign out of Safari on iOS').getAttribute('aria-disabled')).toBe('true');
  next(sessionList({ sessions: sessions.slice(0, 2), failures: { tkn2: problem('service') } }));
  expect(screen.getByRole('alert').textContent).toBe('We couldn’t sign out of some of these.');
  screen.getByText('Something went wrong on our end. Try again in a moment.');
  await userEvent.click(button('Try these again'));
  expect(onRetryRevoking).toHaveBeenCalledOnce();
});

test('renders only the rows that change', () => {
  const { rendered, next } = show(sessionList());
  expect(rendered()).toEqual(['tkn1', 'tkn2', 'tkn3']);
  next(sessionList({ busy: { type: 'revokeUserSession', id: 'tkn2' } }));
  expect(rendered()).toEqual(['tkn2']);
});

test('offers the next page, a retry, and nothing at all in a pool that tracks no sessions', async () => {
  const { next, onLoadMore, onReload, container } = show(sessionList({ hasMore: true }));
  await userEvent.click(button('Show more sessions'));
  expect(onLoadMore).toHaveBeenCalledOnce();
  next({ step: 'FAILED', problem: problem('service') });
  await userEvent.click(button('Try again'));
  expect(onReload).toHaveBeenCalledOnce();
  next({ step: 'LOADING' });
  expect(screen.getByRole('status').textContent).toBe('Loading your sessions…');
  next({ step: 'NOT_TRACKED' });
  expect(container.childElementCount).toBe(0);
});
