import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SuccessMessage } from './SuccessMessage.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it.each([
  ['leaves when the screen shows the result too', true],
  ['stays when it is the only result', false],
])('%s', (_, leaves) => {
  render(<SuccessMessage leaves={leaves}>Done</SuccessMessage>);
  expect(screen.getByRole('status').textContent).toBe('Done');
  act(() => void vi.advanceTimersByTime(7_900));
  expect(screen.queryByRole('status')).not.toBeNull();
  act(() => void vi.advanceTimersByTime(200));
  expect(screen.queryByRole('status') === null).toBe(leaves);
});
