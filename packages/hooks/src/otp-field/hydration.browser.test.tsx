import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Field, type } from './testing/field.js';

/** Puts the markup of a server into the page. `hydrate` brings it to life. */
function serve() {
  const host = document.createElement('div');
  host.className = 'served';
  host.innerHTML = renderToString(<Field name="code" />);
  document.body.append(host);
  const onChange = vi.fn();
  const onComplete = vi.fn();
  return {
    input: host.querySelector('input') as HTMLInputElement,
    boxes: () => [...host.querySelectorAll<HTMLElement>('[data-otp-box]')],
    onChange,
    onComplete,
    hydrate: () =>
      void render(<Field name="code" onChange={onChange} onComplete={onComplete} />, {
        container: host,
        hydrate: true,
      }),
  };
}

afterEach(() => document.querySelector('.served')?.remove());

describe('hydration', () => {
  it('keeps and reports a code typed before scripts run, but does not send it', async () => {
    const { input, hydrate, onChange, onComplete } = serve();
    await type(input, '12 34 56');
    hydrate();
    expect(input.value).toBe('123456');
    expect(onChange).toHaveBeenLastCalledWith('123456');
    expect(onComplete).not.toHaveBeenCalled();
    await userEvent.keyboard('{Backspace}7');
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('123457');
  });

  it('keeps the code of a message pasted before scripts run, not another number', async () => {
    const { input, hydrate, onComplete } = serve();
    await type(input, 'Your 2FA code is 123 456');
    hydrate();
    expect(input.value).toBe('123456');
    expect(onComplete).not.toHaveBeenCalled();
  });

  it('keeps a value that the browser restores', () => {
    const { input, hydrate, boxes } = serve();
    input.value = '123';
    hydrate();
    expect(input.value).toBe('123');
    expect(boxes().filter(({ dataset }) => dataset.char)).toHaveLength(3);
  });

  it('draws a caret that was there before scripts ran', async () => {
    const { input, hydrate, boxes } = serve();
    await type(input, '12');
    hydrate();
    await expect.poll(() => boxes()[2]?.dataset.active).toBe('caret');
  });
});
