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

describe('autofill', () => {
  it('requests one-time codes and a numeric keyboard', () => {
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

  it('requests one-time codes but no numeric keyboard for a code with letters', () => {
    const { input } = field({ mode: 'alphanumeric', uppercase: true });
    expect(input.autocomplete).toBe('one-time-code');
    expect(input.inputMode).toBe('text');
    expect(input.getAttribute('autocapitalize')).toBe('characters');
  });

  it('accepts a code that the keyboard inserts at once', async () => {
    const { input, codes, onChange } = field();
    input.focus();
    await cdp().send('Input.insertText', { text: '123456' });
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('replaces a wrong code with a code that the keyboard inserts', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    await cdp().send('Input.insertText', { text: '123 459' });
    await expect.poll(() => input.value).toBe('123459');
    expect(codes()).toEqual(['987654', '123459']);
  });

  it('accepts a code that a password manager sets by script', () => {
    const { input, codes } = field();
    fillByScript(input, '123 456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('replaces a wrong code with a code set by script', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    fillByScript(input, '123456');
    expect(codes()).toEqual(['987654', '123456']);
  });

  it('replaces a wrong code with a code that a script appends to it', async () => {
    const { input } = field();
    await type(input, '987654');
    fillByScript(input, '987654123459');
    expect(input.value).toBe('123459');
  });

  it('accepts a code that a script writes digit by digit, and completes once', () => {
    const { input, codes } = field();
    for (let end = 1; end <= 6; end += 1) fillByScript(input, '123456'.slice(0, end));
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('rejects words set by script', async () => {
    const { input, onReject } = field({ defaultValue: '12' });
    fillByScript(input, 'ada@example.com');
    expect(input.value).toBe('12');
    expect(onReject).toHaveBeenCalledOnce();
  });

  it('can be cleared by script', () => {
    const { input, onChange } = field({ defaultValue: '12' });
    fillByScript(input, '');
    expect(input.value).toBe('');
    expect(onChange).toHaveBeenLastCalledWith('');
  });

  it('never looks like a password field to password managers, even when masked', () => {
    const { input, drawn } = field({ masked: true, defaultValue: '123' });
    expect(input.type).toBe('text');
    expect(drawn()).toBe('•••___');
  });
});

describe('WebOTP', () => {
  it('fills in a code and completes it, even without focus', async () => {
    const requests = stubWebOtp();
    const { input, codes } = field({ webOtp: true });
    requests.at(-1)?.resolve('123456');
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(document.activeElement).not.toBe(input);
  });

  it('replaces the content of a focused field', async () => {
    const requests = stubWebOtp();
    const { input, codes } = field({ webOtp: true });
    await type(input, '98');
    requests.at(-1)?.resolve('123456');
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('requests codes from text messages only, one request at a time', () => {
    const requests = stubWebOtp();
    const { change } = field({ webOtp: true });
    change({ incompleteMessage: 'Six digits' });
    const open = requests.filter(({ options }) => !options.signal?.aborted);
    expect(open.map(({ options }) => (options as { otp?: unknown }).otp)).toEqual([{ transport: ['sms'] }]);
  });

  it('ends the request on unmount', () => {
    const requests = stubWebOtp();
    const { unmount } = field({ webOtp: true });
    unmount();
    expect(requests.every(({ options }) => options.signal?.aborted)).toBe(true);
  });

  it('ignores a code that is no longer wanted', async () => {
    const requests = stubWebOtp();
    const { input, change, onChange } = field({ webOtp: true });
    change({ webOtp: false });
    for (const { resolve } of requests) resolve('123456');
    await type(input, '9');
    expect(onChange.mock.calls).toEqual([['9']]);
  });

  it('leaves the field to the user if the request fails', async () => {
    const requests = stubWebOtp();
    const { input, codes } = field({ webOtp: true });
    requests.at(-1)?.reject();
    await type(input, '123456');
    expect(codes()).toEqual(['123456']);
  });

  it('requests nothing without the option, nor in a browser that has no WebOTP', () => {
    const requests = stubWebOtp();
    field();
    expect(requests).toEqual([]);
    vi.unstubAllGlobals();
    Reflect.deleteProperty(globalThis, 'OTPCredential');
    field({ webOtp: true });
    expect(requests).toEqual([]);
  });
});
