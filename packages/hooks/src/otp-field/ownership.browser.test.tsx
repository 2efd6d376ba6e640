import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, type Mock, vi } from 'vitest';
import { Field, field, fillByScript, Owner, paste, type } from './testing/field.js';

/** Controls a {@link Field} and empties it once its first code is complete. */
function Emptying({ onComplete }: { onComplete: Mock }) {
  const [value, setValue] = useState('');
  const complete = (code: string) => {
    onComplete(code);
    if (onComplete.mock.calls.length === 1) setValue('');
  };
  return <Field label="Code" value={value} onChange={setValue} onComplete={complete} />;
}

describe('ownership of the value', () => {
  it('normalizes a controlled value', async () => {
    const { input, change } = field({ value: '12' });
    change({ value: '9 8' });
    expect(input.value).toBe('98');
    change({ value: '' });
    expect(input.value).toBe('');
  });

  it('drops a change that the owner declines, by key, paste or drop', async () => {
    const { input, onChange, drawn } = field({ value: '12' });
    await type(input, '{End}3');
    expect(onChange).toHaveBeenLastCalledWith('123');
    expect(input.value).toBe('12');
    await paste(input, '123456');
    expect(input.value).toBe('12');
    input.blur();
    await expect.poll(drawn).toBe('12____');
  });

  it('stays in sync with an owner that accepts some changes', async () => {
    render(<Owner keep={(value) => !value.endsWith('9')} />);
    const input = screen.getByLabelText('Code') as HTMLInputElement;
    await type(input, '19293');
    expect(input.value).toBe('123');
  });

  it.each([
    ['another code', '654321'],
    ['the same code', '123456'],
    ['a code with a space', '654 321'],
    ['a message', 'Your 2FA code is 654321'],
  ])('takes %s that a script fills in after the app emptied the field, and completes it once', async (_name, text) => {
    const onComplete = vi.fn();
    render(<Emptying onComplete={onComplete} />);
    const input = screen.getByLabelText('Code') as HTMLInputElement;
    await type(input, '123456');
    await expect.poll(() => input.value).toBe('');
    act(() => fillByScript(input, text));
    const code = text.replace(/^\D+2FA\D+|\s/g, '');
    await expect.poll(() => input.value).toBe(code);
    expect(onComplete.mock.calls).toEqual([['123456'], [code]]);
  });

  it('cuts what stands in the field to a shorter length, reports it and completes nothing', async () => {
    const { input, change, onChange, onComplete, boxes } = field({ length: 6, defaultValue: '123456' });
    change({ length: 4 });
    expect(input.value).toBe('1234');
    expect(boxes().map(({ dataset }) => dataset.char)).toEqual(['1', '2', '3', '4']);
    expect(onChange.mock.calls).toEqual([['1234']]);
    change({ length: 6 });
    expect(input.value).toBe('1234');
    expect(onComplete).not.toHaveBeenCalled();
    await type(input, '{End}56');
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('123456');
  });

  it('cuts a controlled value to a shorter length and completes nothing', () => {
    const { input, change, onComplete } = field({ length: 6, value: '123456' });
    change({ length: 4, value: '123456' });
    expect(input.value).toBe('1234');
    expect(onComplete).not.toHaveBeenCalled();
  });

  it('calls the functions of the latest render', async () => {
    const { input, change, onComplete } = field();
    const later = vi.fn();
    change({ onComplete: later });
    await type(input, '123456');
    expect(later).toHaveBeenCalledExactlyOnceWith('123456');
    expect(onComplete).not.toHaveBeenCalled();
  });

  it("runs the app's handlers first, which can prevent its own", async () => {
    const onPaste = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
    const onKeyDown = vi.fn();
    const { input } = field({ onPaste, onKeyDown });
    await paste(input, '123456');
    expect(input.value).toBe('');
    await type(input, '12{ArrowLeft}');
    expect(onKeyDown).toHaveBeenCalledTimes(3);
    expect([input.selectionStart, input.selectionEnd]).toEqual([1, 2]);
  });

  it('takes the focus on request and draws the caret', async () => {
    const { input, drawn } = field({ autoFocus: true });
    expect(document.activeElement).toBe(input);
    await expect.poll(drawn).toBe('|______');
  });
});
