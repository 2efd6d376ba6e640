import { cleanup, render } from '@testing-library/react';
import { type ComponentProps, StrictMode } from 'react';
import { afterEach, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../styles.css';
import { OtpField } from '../OtpField.js';

type Props = Partial<ComponentProps<typeof OtpField>>;

afterEach(cleanup);

/** The field in a form, with what a test wants to see of it. */
export function field(props: Props = {}) {
  const onComplete = vi.fn();
  const onChange = vi.fn();
  const onReject = vi.fn();
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  const view = (more: Props = {}) => (
    <StrictMode>
      <form className="cmk" onSubmit={onSubmit}>
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
  const form = container.querySelector('form') as HTMLFormElement;
  return {
    input,
    form,
    onComplete,
    onChange,
    onReject,
    onSubmit,
    unmount,
    change: (more: Props) => rerender(view(more)),
    codes: () => onComplete.mock.calls.map(([code]) => code as string),
    boxes: () => [...form.querySelectorAll<HTMLElement>('.cmk-otp-box')],
    /** What the boxes draw: a character or `_` each, the selected ones in brackets, `|` for the caret. */
    drawn: () => [...form.querySelectorAll<HTMLElement>('.cmk-otp-box')].map(({ dataset }) => draw(dataset)).join(''),
  };
}

function draw({ char, active }: DOMStringMap): string {
  const shown = `${active === 'caret' ? '|' : ''}${char ?? '_'}`;
  return active === 'selected' ? `[${shown}]` : shown;
}

/** A paste as the browser tells of it. */
export async function paste(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  const data = new DataTransfer();
  data.setData('text/plain', text);
  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

/** A paste by the keyboard, from the real clipboard. */
export async function pasteByKeys(input: HTMLInputElement, text: string): Promise<void> {
  const range = { start: input.selectionStart, end: input.selectionEnd };
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  await userEvent.copy();
  source.remove();
  input.focus();
  input.setSelectionRange(range.start, range.end);
  await userEvent.paste();
}

/** Real key presses, one after another. */
export async function type(input: HTMLInputElement, keys: string): Promise<void> {
  input.focus();
  await userEvent.keyboard(keys);
}

export const undo = () => userEvent.keyboard('{Control>}z{/Control}');
export const redo = () => userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');

/** What a password manager or a browser does: the value by script, then the event. */
export function fillByScript(input: HTMLInputElement, value: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The middle of a box, from the corner of the input. */
export function boxPosition(input: HTMLInputElement, boxes: HTMLElement[], index: number) {
  const corner = input.getBoundingClientRect();
  const box = (boxes[index] as HTMLElement).getBoundingClientRect();
  return { x: box.x + box.width / 2 - corner.x, y: box.y + box.height / 2 - corner.y };
}

export const selectionOf = ({ selectionStart, selectionEnd }: HTMLInputElement) => [selectionStart, selectionEnd];
