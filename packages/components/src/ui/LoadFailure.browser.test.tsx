import { type Problem, problem } from '@cognito-mfa/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DeviceListView } from '../device-list/DeviceList.view.js';
import { MfaPreferencesView } from '../mfa-preferences/MfaPreferences.view.js';
import { PasskeyListView } from '../passkey-list/PasskeyList.view.js';
import { SecurityOverviewView } from '../security-overview/SecurityOverview.view.js';
import { SessionListView } from '../session-list/SessionList.view.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { LoadFailures } from './LoadFailure.js';

afterEach(cleanup);

const never = () => {};
type Failed = (failed: Problem, onReload: () => void) => ReactNode;
const state = (failed: Problem) => ({ step: 'FAILED', problem: failed }) as const;
const passkeys = { onAdd: never, onRename: never, onRemove: never };
const sessions = { now: 0, onSignOut: never, onSignOutOthers: never, onRetryRevoking: never, onLoadMore: never };
const devices = {
  now: 0,
  onRemember: never,
  onForget: never,
  onForgetOthers: never,
  onRetryForgetting: never,
  onLoadMore: never,
};

/** Every section of the settings that loads something, as it is when it did not load. */
const sections: Readonly<Record<string, Failed>> = {
  'Security check-up': (failed, onReload) => <SecurityOverviewView state={state(failed)} onReload={onReload} />,
  Passkeys: (failed, onReload) => <PasskeyListView {...passkeys} state={state(failed)} onReload={onReload} />,
  'Verification methods': (failed, onReload) => (
    <MfaPreferencesView state={state(failed)} onUpdate={never} onReload={onReload} />
  ),
  'Where you’re signed in': (failed, onReload) => (
    <SessionListView {...sessions} state={state(failed)} onReload={onReload} />
  ),
  'Remembered devices': (failed, onReload) => <DeviceListView {...devices} state={state(failed)} onReload={onReload} />,
};
const all = Object.entries(sections);

describe.each(all)('the section "%s" that did not load', (name, failed) => {
  test('says why, and keeps the focus on another try', async () => {
    const onReload = vi.fn();
    render(failed(problem('service'), onReload));
    screen.getByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onReload).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name }));
  });

  test('says so itself on a page where the others did load', () => {
    render(<LoadFailures takeFocus={never}>{failed(problem('service'), never)}</LoadFailures>);
    within(screen.getByRole('region', { name })).getByRole('alert');
  });
});

test('a page says once that several sections did not load, and loads all of them again', async () => {
  const reloads = all.map(() => vi.fn());
  const takeFocus = vi.fn();
  const page = (failed: readonly (readonly [string, Failed])[]) => (
    <LoadFailures takeFocus={takeFocus}>
      {failed.map(([name, section], index) => (
        <div key={name}>
          {section(index === 1 ? problem('network', { offline: true }) : problem('service'), reloads[index] ?? never)}
        </div>
      ))}
    </LoadFailures>
  );
  const { container, rerender } = render(page(all));
  // The network is the cause of the others.
  expect(screen.getByRole('alert').textContent).toContain('offline');
  expect(screen.getAllByText('This didn’t load.')).toHaveLength(all.length);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(reloads.map(({ mock }) => mock.calls.length)).toEqual(all.map(() => 1));
  expect(takeFocus).toHaveBeenCalledOnce();

  rerender(page(all.slice(0, 1)));
  within(screen.getByRole('region', { name: 'Security check-up' })).getByRole('alert');
  rerender(page([]));
  expect(screen.queryByRole('alert')).toBeNull();
});
