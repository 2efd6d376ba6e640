import { cleanup, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { UseOtpFieldOptions } from '../useOtpField.js';
import { Field, field, Owner, paste, type } from './testing/field.js';

/** Renders a field and counts React's commits. */
function counted(props: UseOtpFieldOptions = {}) {
  let commits = 0;
  const count = () => {
    commits += 1;
  };
  const { container } = render(
    <Profiler id="field" onRender={count}>
      <Field label="Code" {...props} />
    </Profiler>,
  );
  const input = container.querySelector('input') as HTMLInputElement;
  const commitsOf = async (act: () => unknown) => {
    const before = commits;
    await act();
    // Two frames: the browser reports a moved caret in its own task.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return commits - before;
  };
  return { input, commitsOf };
}

describe('rendering', () => {
  it('commits once per key', async () => {
    const { input, commitsOf } = counted();
    await commitsOf(() => input.focus());
    for (const key of '123456') expect(await commitsOf(() => userEvent.keyboard(key))).toBe(1);
  });

  it('commits once per deleted digit, paste and move', async () => {
    const { input, commitsOf } = counted();
    await commitsOf(() => type(input, '12'));
    expect(await commitsOf(() => userEvent.keyboard('{Backspace}'))).toBe(1);
    expect(await commitsOf(() => paste(input, '123456'))).toBe(1);
    expect(await commitsOf(() => userEvent.keyboard('{ArrowLeft}'))).toBe(1);
  });

  it('does not commit for a key that changes nothing', async () => {
    const { input, commitsOf } = counted();
    await commitsOf(() => type(input, '12'));
    expect(await commitsOf(() => userEvent.keyboard('x'))).toBe(0);
  });

  it('commits once per key in a controlled field', async () => {
    let commits = 0;
    const { container } = render(
      <Profiler
        id="field"
        onRender={() => {
          commits += 1;
        }}
      >
        <Owner keep={() => true} />
      </Profiler>,
    );
    const input = container.querySelector('input') as HTMLInputElement;
    await type(input, '1');
    const before = commits;
    await userEvent.keyboard('2');
    await expect.poll(() => input.value).toBe('12');
    expect(commits - before).toBe(1);
  });

  it('starts no timer and listens to no selection or form, for a hundred fields on a page', () => {
    const interval = vi.spyOn(window, 'setInterval');
    const timeout = vi.spyOn(window, 'setTimeout');
    const frame = vi.spyOn(window, 'requestAnimationFrame');
    const listen = vi.spyOn(document, 'addEventListener');
    const labels = Array.from({ length: 100 }, (_, index) => `Code ${index}`);
    render(labels.map((label) => <Field key={label} label={label} />));
    expect(screen.getAllByRole('textbox')).toHaveLength(100);
    expect([interval.mock.calls, timeout.mock.calls, frame.mock.calls]).toEqual([[], [], []]);
    // React itself adds one listener.
    expect(listen.mock.calls.filter(([name]) => name === 'selectionchange').length).toBeLessThanOrEqual(1);
    expect(listen.mock.calls.filter(([name]) => name === 'reset' || name === 'submit')).toEqual([]);
  });

  it('removes its listeners on unmount', async () => {
    const add = vi.spyOn(document, 'addEventListener');
    await type(field().input, '1');
    const signalsOf = (name: string) =>
      add.mock.calls
        .filter(([added]) => added === name)
        .map(([, , options]) => (options as AddEventListenerOptions).signal as AbortSignal);
    for (const name of ['selectionchange', 'reset', 'submit']) {
      expect(signalsOf(name).filter(({ aborted }) => !aborted)).toHaveLength(1);
    }
    cleanup();
    for (const name of ['selectionchange', 'reset', 'submit']) {
      expect(signalsOf(name).filter(({ aborted }) => !aborted)).toEqual([]);
    }
  });
});
