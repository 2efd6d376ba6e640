import { cleanup, render } from '@testing-library/react';
import { type ComponentProps, StrictMode } from 'react';
import { afterEach, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../styles.css';
import { OtpField } from '../OtpField.js';

afterEach(cleanup);

/** The field in a form, with what a test wants to see of it. */
export function field(props: Partial<ComponentProps<typeof OtpField>> = {}) {
  const onComplete = vi.fn();
  const onChange = vi.fn();
  const onReject = vi.fn();
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  const view = (more: Partial<ComponentProps<typeof OtpField>> = {}) => (
    <StrictMode>
      <form onSubmit={onSubmit}>
        <OtpField
          label="Verification code"
          name="code"
          onComplete={onComplete}
          onChange={onChange}
          onReject={onReject}
          {...props}
          {...more}
        />
        <button type="submit">Verify</button>
        <button type="reset">Reset</button>
      </form>
    </StrictMode>
  );
  const { rerender, container, unmount } = render(view());
  const input = container.querySelector('input') as HTMLInputElement;
  return {
    input,
    form: container.querySelector('form') as HTMLFormElement,
    onComplete,
    onChange,
    onReject,
    onSubmit,
    unmount,
    change: (more: Partial<ComponentProps<typeof OtpField>>) => rerender(view(more)),
    codes: () => onComplete.mock.calls.map(([code]) => code as string),
  };
}

/** A real paste from the clipboard of the browser. */
export async function paste(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  const data = new DataTransfer();
  data.setData('text/plain', text);
  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

/** Real key presses, one after another. */
export async function type(input: HTMLInputElement, keys: string): Promise<void> {
  input.focus();
  await userEvent.keyboard(keys);
}

/** What a password manager or a browser does: the value by script, then the event. */
export function fillByScript(input: HTMLInputElement, value: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
