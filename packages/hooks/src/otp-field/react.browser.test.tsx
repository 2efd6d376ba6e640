import { cleanup, render, screen } from '@testing-library/react';
import { Profiler, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { UseOtpFieldOptions } from '../useOtpField.js';
import { Field, field, paste, type } from './testing/field.js';

/** A field with a count of the times React has written to the page. */
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
    // Two frames: the browser tells of a moved caret in a task of its own.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return commits - before;
  };
  return { input, commitsOf };
}

function Owner({ keep }: { keep: (value: string) => boolean }) {
  const [value, setValue] = useState('');
  return <Field label="Code" value={value} onChange={(next) => keep(next) && setValue(next)} />;
}

describe('what it costs', () => {
  it('a key is one commit', async () => {
    const { input, commitsOf } = counted();
    await commitsOf(() => input.focus());
    for (const key of '123456') expect(await commitsOf(() => userEvent.keyboard(key))).toBe(1);
  });

  it('a deleted digit, a paste and a move are one commit each', async () => {
    const { input, commitsOf } = counted();
    await commitsOf(() => type(input, '12'));
    expect(await commitsOf(() => userEvent.keyboard('{Backspace}'))).toBe(1);
    expect(await commitsOf(() => paste(input, '123456'))).toBe(1);
    expect(await commitsOf(() => userEvent.keyboard('{ArrowLeft}'))).toBe(1);
  });

  it('a key that changes nothing is none', async () => {
    const { input, commitsOf } = counted();
    await commitsOf(() => type(input, '12'));
    expect(await commitsOf(() => userEvent.keyboard('x'))).toBe(0);
  });

  it('a key in a controlled field is one commit', async () => {
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

  it('a hundred fields on a page start no timer and listen to no selection and no form', () => {
    const interval = vi.spyOn(window, 'setInterval');
    const timeout = vi.spyOn(window, 'setTimeout');
    const frame = vi.spyOn(window, 'requestAnimationFrame');
    const listen = vi.spyOn(document, 'addEventListener');
    const labels = Array.from({ length: 100 }, (_, index) => `Code ${index}`);
    render(labels.map((label) => <Field key={label} label={label} />));
    expect(screen.getAllByRole('textbox')).toHaveLength(100);
    expect([interval.mock.calls, timeout.mock.calls, frame.mock.calls]).toEqual([[], [], []]);
    // React itself listens to the document once.
    expect(listen.mock.calls.filter(([name]) => name === 'selectionchange').length).toBeLessThanOrEqual(1);
    expect(listen.mock.calls.filter(([name]) => name === 'reset' || name === 'submit')).toEqual([]);
  });

  it('leaves no listener behind', async () => {
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

describe('who owns the value', () => {
  it('a controlled field shows what it is given, put right', async () => {
    const { input, change } = field({ value: '12' });
    change({ value: '9 8' });
    expect(input.value).toBe('98');
    change({ value: '' });
    expect(input.value).toBe('');
  });

  it('a change that the owner refuses is not kept, by key, paste or drop', async () => {
    const { input, onChange, drawn } = field({ value: '12' });
    await type(input, '{End}3');
    expect(onChange).toHaveBeenLastCalledWith('123');
    expect(input.value).toBe('12');
    await paste(input, '123456');
    expect(input.value).toBe('12');
    input.blur();
    await expect.poll(drawn).toBe('12____');
  });

  it('an owner that keeps some changes stays in step', async () => {
    render(<Owner keep={(value) => !value.endsWith('9')} />);
    const input = screen.getByLabelText('Code') as HTMLInputElement;
    await type(input, '19293');
    expect(input.value).toBe('123');
  });

  it('new functions at each render are the ones that are called', async () => {
    const { input, change, onComplete } = field();
    const later = vi.fn();
    change({ onComplete: later });
    await type(input, '123456');
    expect(later).toHaveBeenCalledExactlyOnceWith('123456');
    expect(onComplete).not.toHaveBeenCalled();
  });

  it('handlers of the app run first and may keep ours from running', async () => {
    const onPaste = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
    const onKeyDown = vi.fn();
    const { input } = field({ onPaste, onKeyDown });
    await paste(input, '123456');
    expect(input.value).toBe('');
    await type(input, '12{ArrowLeft}');
    expect(onKeyDown).toHaveBeenCalledTimes(3);
    expect([input.selectionStart, input.selectionEnd]).toEqual([1, 2]);
  });

  it('takes the focus when asked, with the caret drawn', async () => {
    const { input, drawn } = field({ autoFocus: true });
    expect(document.activeElement).toBe(input);
    await expect.poll(drawn).toBe('|______');
  });
});
