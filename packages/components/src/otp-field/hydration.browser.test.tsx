import { render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import './testing/field.css';
import { type } from './testing/field.js';
import { served } from './testing/served.js';
import emptyHtml from './testing/served-empty.html?raw';
import wrongHtml from './testing/served-wrong.html?raw';

type State = keyof typeof served;

describe('markup from a server', () => {
  function serve(state: State) {
    const host = document.createElement('div');
    host.className = 'cmk served';
    host.innerHTML = { empty: emptyHtml, wrong: wrongHtml }[state];
    document.body.append(host);
    const hydrate = (told: Parameters<(typeof served)['empty']>[0] = {}) => {
      render(served[state](told), { container: host, hydrate: true });
    };
    return { host, hydrate, input: host.querySelector('input') as HTMLInputElement };
  }

  afterEach(() => document.querySelector('.served')?.remove());

  it('shows the plain input until scripts run, and the boxes from then on', async () => {
    const { input, hydrate, host } = serve('wrong');
    expect(input.value).toBe('123456');
    expect(getComputedStyle(input).color).not.toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(host.querySelector('.cmk-otp-box') as Element, '::before').content).toBe('none');
    hydrate();
    expect(getComputedStyle(input).color).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(host.querySelector('.cmk-otp-box') as Element, '::before').content).toBe('"1"');
  });

  it('is the same field after hydration', async () => {
    const { input, hydrate, host } = serve('wrong');
    hydrate();
    expect(host.querySelector('input')).toBe(input);
    await type(input, '{End}{Backspace}');
    expect(input.value).toBe('12345');
    expect(host.querySelector('[role=alert]')).toBeNull();
  });

  it('what was typed before scripts ran is kept and told, but not sent', async () => {
    const onChange = vi.fn();
    const onComplete = vi.fn();
    const { input, hydrate } = serve('empty');
    await type(input, '12 34 56');
    hydrate({ onChange, onComplete });
    expect(input.value).toBe('123456');
    expect(onChange).toHaveBeenLastCalledWith('123456');
    expect(onComplete).not.toHaveBeenCalled();
    await userEvent.keyboard('{Backspace}7');
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('123457');
  });

  it('what the browser puts back when the user returns is kept', async () => {
    const { input, hydrate, host } = serve('empty');
    input.value = '123';
    hydrate();
    expect(input.value).toBe('123');
    expect(host.querySelectorAll('[data-char]')).toHaveLength(3);
  });

  it('a caret that was there before scripts ran is drawn', async () => {
    const { input, hydrate, host } = serve('empty');
    await type(input, '12');
    hydrate();
    await expect.poll(() => host.querySelectorAll('.cmk-otp-box')[2]?.getAttribute('data-active')).toBe('caret');
  });
});
