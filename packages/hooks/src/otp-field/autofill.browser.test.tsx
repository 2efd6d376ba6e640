import { describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { field, fillByScript, type } from './testing/field.js';

function stubWebOtp() {
  const requests: { options: CredentialRequestOptions; resolve: (code: string) => void; reject: () => void }[] = [];
  vi.stubGlobal('OTPCredential', class {});
  vi.spyOn(navigator.credentials, 'get').mockImplementation(
    (options = {}) =>
      new Promise((resolve, reject) => {
        requests.push({
          options,
          resolve: (code) => resolve({ code, id: '', type: 'otp' } as unknown as Credential),
          reject: () => reject(new DOMException('Timed out', 'InvalidStateError')),
        });
      }),
  );
  return requests;
}

describe('filling a code in by itself', () => {
  it('asks the browser for one-time codes and a numeric keyboard', () => {
    const { input } = field();
    expect(input.autocomplete).toBe('one-time-code');
    expect(input.inputMode).toBe('numeric');
    expect(input.type).toBe('text');
    expect(input.maxLength).toBe(-1);
    expect(getComputedStyle(input).direction).toBe('ltr');
    expect(input.translate).toBe(false);
    expect(input.spellcheck).toBe(false);
    expect(input.getAttribute('autocorrect')).toBe('off');
    expect(input.getAttribute('autocapitalize')).toBe('off');
  });

  it('asks for one-time codes, but for no numeric keyboard, where a code has letters', () => {
    const { input } = field({ mode: 'alphanumeric', uppercase: true });
    expect(input.autocomplete).toBe('one-time-code');
    expect(input.inputMode).toBe('text');
    expect(input.getAttribute('autocapitalize')).toBe('characters');
  });

  it('takes a code that the keyboard puts in at once', async () => {
    const { input, codes, onChange } = field();
    input.focus();
    await cdp().send('Input.insertText', { text: '123456' });
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('a code that the keyboard puts in replaces the wrong one', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    await cdp().send('Input.insertText', { text: '123 459' });
    await expect.poll(() => input.value).toBe('123459');
    expect(codes()).toEqual(['987654', '123459']);
  });

  it('takes what a password manager writes by script', () => {
    const { input, codes } = field();
    fillByScript(input, '123 456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('what is written by script replaces the wrong code', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    fillByScript(input, '123456');
    expect(codes()).toEqual(['987654', '123456']);
  });

  it('what is put behind the wrong code by script replaces it', async () => {
    const { input } = field();
    await type(input, '987654');
    fillByScript(input, '987654123459');
    expect(input.value).toBe('123459');
  });

  it('what is written digit by digit by script is taken, and completes once', () => {
    const { input, codes } = field();
    for (let end = 1; end <= 6; end += 1) fillByScript(input, '123456'.slice(0, end));
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('words written by script are not kept', async () => {
    const { input, onReject } = field({ defaultValue: '12' });
    fillByScript(input, 'ada@example.com');
    expect(input.value).toBe('12');
    expect(onReject).toHaveBeenCalledOnce();
  });

  it('can be emptied by script', () => {
    const { input, onChange } = field({ defaultValue: '12' });
    fillByScript(input, '');
    expect(input.value).toBe('');
    expect(onChange).toHaveBeenLastCalledWith('');
  });

  it('does not tell password managers that it is a password, not even masked', () => {
    const { input, drawn } = field({ masked: true, defaultValue: '123' });
    expect(input.type).toBe('text');
    expect(drawn()).toBe('•••___');
  });
});

describe('the code of a text message', () => {
  it('is put in and completes, also while the focus is elsewhere', async () => {
    const requests = stubWebOtp();
    const { input, codes } = field({ webOtp: true });
    requests.at(-1)?.resolve('123456');
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(document.activeElement).not.toBe(input);
  });

  it('replaces what is in the field that has the focus', async () => {
    const requests = stubWebOtp();
    const { input, codes } = field({ webOtp: true });
    await type(input, '98');
    requests.at(-1)?.resolve('123456');
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('is asked for from text messages only, and one request is open at a time', () => {
    const requests = stubWebOtp();
    const { change } = field({ webOtp: true });
    change({ incompleteMessage: 'Six digits' });
    const open = requests.filter(({ options }) => !options.signal?.aborted);
    expect(open.map(({ options }) => (options as { otp?: unknown }).otp)).toEqual([{ transport: ['sms'] }]);
  });

  it('is no longer asked for when the field goes', () => {
    const requests = stubWebOtp();
    const { unmount } = field({ webOtp: true });
    unmount();
    expect(requests.every(({ options }) => options.signal?.aborted)).toBe(true);
  });

  it('that comes when it is no longer wanted is not taken', async () => {
    const requests = stubWebOtp();
    const { input, change, onChange } = field({ webOtp: true });
    change({ webOtp: false });
    for (const { resolve } of requests) resolve('123456');
    await type(input, '9');
    expect(onChange.mock.calls).toEqual([['9']]);
  });

  it('a request that fails leaves the field to the user', async () => {
    const requests = stubWebOtp();
    const { input, codes } = field({ webOtp: true });
    requests.at(-1)?.reject();
    await type(input, '123456');
    expect(codes()).toEqual(['123456']);
  });

  it('is not asked for unless the app wants it, nor where the browser cannot', () => {
    const requests = stubWebOtp();
    field();
    expect(requests).toEqual([]);
    vi.unstubAllGlobals();
    Reflect.deleteProperty(globalThis, 'OTPCredential');
    field({ webOtp: true });
    expect(requests).toEqual([]);
  });
});
