import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { field, Owner, paste, type } from './testing/field.js';

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
