import '@cognito-mfa/components/styles.css';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import { Menu } from './Menu.js';

afterEach(cleanup);

const onReplace = vi.fn();
const onTurnOff = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
  render(
    <main className="cmk">
      <Menu
        label="Options for email"
        items={[
          { label: 'Replace', onSelect: onReplace },
          { label: 'Turn off', name: 'Turn off email', isDanger: true, onSelect: onTurnOff },
        ]}
      />
      <button type="button">Other</button>
    </main>,
  );
});

const trigger = () => screen.getByRole('button', { name: 'Options for email' });
const item = (name: string) => screen.queryByRole('menuitem', { name });

it('opens on its first item, and on its last one with the up key', async () => {
  expect(trigger().getAttribute('aria-expanded')).toBe('false');
  trigger().focus();
  await userEvent.keyboard('{Enter}');
  expect(trigger().getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(item('Replace'));
  await userEvent.keyboard('{Escape}{ArrowUp}');
  expect(document.activeElement).toBe(item('Turn off email'));
});

it('moves with the arrow keys, Home, End and the first letter, and wraps', async () => {
  trigger().focus();
  const names = ['Turn off email', 'Replace', 'Turn off email', 'Replace', 'Turn off email', 'Replace'];
  await userEvent.keyboard('{ArrowDown}');
  for (const [at, key] of ['{ArrowDown}', '{ArrowDown}', '{ArrowUp}', '{Home}', '{End}', 'r'].entries()) {
    await userEvent.keyboard(key);
    expect(document.activeElement, key).toBe(item(names[at] as string));
  }
});

it('closes with Escape, Tab and a press elsewhere, and gives the focus back', async () => {
  await userEvent.click(trigger());
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(trigger());
  await userEvent.click(trigger());
  await userEvent.keyboard('{Tab}');
  expect(screen.queryByRole('menu')).toBeNull();
  await userEvent.click(trigger());
  await userEvent.click(screen.getByRole('button', { name: 'Other' }));
  expect(screen.queryByRole('menu')).toBeNull();
});

it('runs an action, closes, and the focus is back on the button', async () => {
  trigger().focus();
  await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(onTurnOff).toHaveBeenCalledOnce();
  expect(onReplace).not.toHaveBeenCalled();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(trigger());
});

it('is accessible when it is open', async () => {
  await userEvent.click(trigger());
  await expectAccessible(document.querySelector('main') as HTMLElement);
});
