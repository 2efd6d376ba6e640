import { describe, expect, it, vi } from 'vitest';
import { codeFormat, type OtpLength } from './code.js';
import type { EditSource } from './edit.js';
import { createCodeSender } from './sender.js';

function sender(length: OtpLength = 6) {
  const onComplete = vi.fn<(code: string) => unknown>();
  const [offer, forget, isBusy] = createCodeSender(() => ({ ...codeFormat(length), onComplete }));
  return { offer, forget, isBusy, onComplete };
}

describe('a change', () => {
  it.each<[string, string, string, EditSource, boolean]>([
    ['the last digit', '12345', '123456', 'key', true],
    ['a paste into an empty field', '', '123456', 'text', true],
    ['a part of a code', '123', '1234', 'key', false],
    ['a key in a full field', '123455', '123456', 'key', false],
    ['a code pasted over another', '987654', '123456', 'text', true],
    ['an old code restored by undo', '12345', '123456', undefined, false],
  ])('completes: %s, "%s" to "%s" by %s: %s', (_name, previous, next, by, isExpected) => {
    const { offer, onComplete } = sender();
    offer(previous, next, by);
    expect(onComplete.mock.calls).toEqual(isExpected ? [[next]] : []);
  });

  it('completes nothing if the length is unknown', () => {
    const { offer, onComplete } = sender({ min: 6, max: 8 });
    offer('1234567', '12345678', 'key');
    expect(onComplete).not.toHaveBeenCalled();
  });
});

it('sends a code once, until it is forgotten or edited', () => {
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

it("sends nothing while the app's promise is pending", async () => {
  const { offer, isBusy, onComplete } = sender();
  onComplete.mockReturnValue(Promise.resolve());
  offer('', '123456', 'text');
  offer('', '654321', 'text');
  expect(onComplete).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(isBusy()).toBe(false));
  offer('', '123456', 'text');
  expect(onComplete).toHaveBeenCalledTimes(2);
});

it('continues at once if the app returns no promise', () => {
  const { offer, isBusy, onComplete } = sender();
  onComplete.mockReturnValue(1);
  offer('', '123456', 'text');
  expect(isBusy()).toBe(false);
});
