import { describe, expect, it, vi } from 'vitest';
import { codeFormat, type OtpLength } from './code-format.js';
import { createCodeSender } from './code-sender.js';
import type { EditSource } from './edit-source.js';

function sender(length: OtpLength = 6) {
  const onComplete = vi.fn<(code: string) => unknown>();
  const [offer, forget, isBusy] = createCodeSender(() => ({ ...codeFormat(length), onComplete }));
  return { offer, forget, isBusy, onComplete };
}

describe('which changes complete a code', () => {
  it.each<[string, string, string, EditSource, boolean]>([
    ['the last digit does', '12345', '123456', 'key', true],
    ['a paste into an empty field does', '', '123456', 'text', true],
    ['a part does not', '123', '1234', 'key', false],
    ['a key in a full field does not', '123455', '123456', 'key', false],
    ['a code pasted over another does', '987654', '123456', 'text', true],
    ['an old code that undo brings back does not', '12345', '123456', undefined, false],
  ])('%s', (_name, previous, next, by, isExpected) => {
    const { offer, onComplete } = sender();
    offer(previous, next, by);
    expect(onComplete.mock.calls).toEqual(isExpected ? [[next]] : []);
  });

  it('where the length is not known nothing does', () => {
    const { offer, onComplete } = sender({ min: 6, max: 8 });
    offer('1234567', '12345678', 'key');
    expect(onComplete).not.toHaveBeenCalled();
  });
});

it('hands a code over once, until it is forgotten or taken apart', () => {
  const { offer, forget, onComplete } = sender();
  offer('', '123456', 'text');
  offer('', '123456', 'text');
  expect(onComplete).toHaveBeenCalledTimes(1);
  forget();
  offer('', '123456', 'text');
  expect(onComplete).toHaveBeenCalledTimes(2);
  offer('123456', '12345', 'key');
  offer('12345', '123456', 'key');
  expect(onComplete).toHaveBeenCalledTimes(3);
});

it('hands nothing over while a promise of the app is not settled', async () => {
  const { offer, isBusy, onComplete } = sender();
  onComplete.mockReturnValue(Promise.resolve());
  offer('', '123456', 'text');
  offer('', '654321', 'text');
  expect(onComplete).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(isBusy()).toBe(false));
  offer('', '123456', 'text');
  expect(onComplete).toHaveBeenCalledTimes(2);
});

it('an answer that is no promise holds nothing up', () => {
  const { offer, isBusy, onComplete } = sender();
  onComplete.mockReturnValue(1);
  offer('', '123456', 'text');
  expect(isBusy()).toBe(false);
});
