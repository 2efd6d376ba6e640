import { render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
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
    const hydrate = () => void render(served[state](), { container: host, hydrate: true });
    return { host, hydrate, input: host.querySelector('input') as HTMLInputElement };
  }

  afterEach(() => document.querySelector('.served')?.remove());

  it('shows the plain input until scripts run, then the boxes', async () => {
    const { input, hydrate, host } = serve('wrong');
    expect(input.value).toBe('123456');
    expect(getComputedStyle(input).color).not.toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(host.querySelector('.cmk-otp-box') as Element, '::before').content).toBe('none');
    hydrate();
    expect(getComputedStyle(input).color).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(host.querySelector('.cmk-otp-box') as Element, '::before').content).toBe('"1"');
  });

  it('keeps its input on hydration', async () => {
    const { input, hydrate, host } = serve('wrong');
    hydrate();
    expect(host.querySelector('input')).toBe(input);
    await type(input, '{End}{Backspace}');
    expect(input.value).toBe('12345');
    expect(host.querySelector('[role=alert]')).toBeNull();
  });
});
