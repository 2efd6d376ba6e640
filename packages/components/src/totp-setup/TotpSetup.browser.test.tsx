import '../testing/patient-tests.js';
import '@cognito-mfa/components/styles.css';
import { problem, type TotpSetupState } from '@cognito-mfa/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import { totpSetupDetails, verifyTotp } from '../testing/states.js';
import { TotpSetupView } from './TotpSetup.view.js';

const secret = totpSetupDetails.sharedSecret;
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(state: TotpSetupState) {
  const events = { onSetUp: vi.fn(), onVerify: vi.fn(), onEnable: vi.fn(), onCancel: vi.fn() };
  const view = (now: TotpSetupState) => <TotpSetupView appName="Harbour & Sons #1" state={now} {...events} />;
  const { rerender, container } = render(view(state));
  return { ...events, container, next: (now: TotpSetupState) => rerender(view(now)) };
}

describe('the key', () => {
  it('shows a QR code with a name, dark on white, the size of its placeholder', async () => {
    const { container } = show(verifyTotp());
    const heightOf = () => container.querySelector('.cmk-totp-key')?.getBoundingClientRect().height;
    const height = heightOf();
    const qrCode = await screen.findByRole('img', { name: 'QR code for your authenticator app' });
    expect([...qrCode.querySelectorAll('path')].map((path) => path.getAttribute('fill'))).toEqual([
      '#ffffff',
      '#000000',
    ]);
    // Up to the engine's rounding.
    expect(heightOf()).toBeCloseTo(height ?? 0, 2);
  });

  it('shows the key as text in groups of four', () => {
    show(verifyTotp());
    const key = screen.getByText((_, element) => element?.tagName === 'CODE');
    expect([...key.children].map(({ textContent }) => textContent)).toEqual(secret.match(/.{4}/g));
    const [first, second] = [...key.children].map((group) => group.getBoundingClientRect());
    expect((second?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThan(4);
  });

  it('has no spaces when it is selected and copied by hand', () => {
    show(verifyTotp());
    const key = screen.getByText((_, element) => element?.tagName === 'CODE');
    getSelection()?.selectAllChildren(key);
    expect(getSelection()?.toString()).toBe(secret);
  });

  it('is labeled with the account that the app names', () => {
    render(
      <TotpSetupView
        appName="Harbour"
        accountName="ada@example.com"
        state={verifyTotp()}
        onSetUp={vi.fn()}
        onVerify={vi.fn()}
        onEnable={vi.fn()}
        onCancel={vi.fn()}
      />,
    );
    expect(screen.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href')).toBe(
      totpSetupDetails.getSetupUri('Harbour', 'ada@example.com').href,
    );
  });

  it('copies the whole key and announces it politely', async () => {
    show(verifyTotp());
    await userEvent.click(screen.getByRole('button', { name: 'Copy key' }));
    expect(writeText.mock.calls).toEqual([[secret]]);
    expect((await screen.findByText('Key copied.')).getAttribute('role')).toBe('status');
  });

  it('explains what to do when the browser does not allow copying', async () => {
    writeText.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    show(verifyTotp());
    await userEvent.click(screen.getByRole('button', { name: 'Copy key' }));
    expect(await screen.findByText(/copy it yourself/)).toBeTruthy();
  });

  it('links to an app on the same phone', () => {
    show(verifyTotp());
    expect(screen.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href')).toBe(
      totpSetupDetails.getSetupUri('Harbour & Sons #1').href,
    );
  });
});

it('has three numbered steps: an app, its key, and a code', () => {
  show(verifyTotp());
  const steps = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(steps.map((step) => step.firstElementChild?.textContent)).toEqual([
    'Open an authenticator app',
    'Scan the QR code',
    'Enter the code',
  ]);
  expect(steps[2]?.contains(screen.getByLabelText('Verification code'))).toBe(true);
});

it('opens the app first on a phone, and folds the QR code', async () => {
  const asks = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : asks(query),
  );
  show(verifyTotp());
  const link = screen.getByRole('link', { name: 'Open authenticator app' });
  const other = screen.getByText('The app is on another device');
  expect(link.compareDocumentPosition(other)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(other.closest('details')?.open).toBe(false);
  await userEvent.click(other);
  expect(other.closest('details')?.open).toBe(true);
  expect(await screen.findByRole('img', { name: 'QR code for your authenticator app' })).toBeTruthy();
});

it('submits the first code once and keeps a rejected code in the field', async () => {
  const { onVerify, next } = show(verifyTotp());
  await userEvent.type(screen.getByLabelText('Verification code'), '123456');
  next(verifyTotp({ problem: problem('totp-setup-wrong-code') }));
  await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
  expect(onVerify.mock.calls).toEqual([['123456']]);
  expect(screen.getByRole('alert').textContent).toContain('clock');
});

it('moves the focus to its heading when it starts, and back when it is canceled', () => {
  const { next } = show({ step: 'NOT_STARTED', busy: null, problem: null });
  screen.getByRole('button', { name: 'Set up authenticator app' }).focus();
  next(verifyTotp());
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Set up your authenticator app' }));
  next({ step: 'NOT_STARTED', busy: null, problem: null });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Set up authenticator app' }));
});

it('asks for no second code when only turning the method on is left', async () => {
  const { onEnable } = show({ step: 'ENABLE_TOTP', busy: null, problem: problem('service') });
  expect(screen.queryByLabelText('Verification code')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
  expect(onEnable).toHaveBeenCalledOnce();
});

it('is accessible in every step', async () => {
  const { next, container } = show({ step: 'NOT_STARTED', busy: null, problem: null });
  await expectAccessible(container);
  const steps: readonly TotpSetupState[] = [
    verifyTotp(),
    verifyTotp({ problem: problem('clock-skew', { secondsBehind: 95 }) }),
    { step: 'ENABLE_TOTP', busy: null, problem: problem('service') },
    { step: 'DONE' },
  ];
  for (const step of steps) {
    next(step);
    await expectAccessible(container);
  }
});
