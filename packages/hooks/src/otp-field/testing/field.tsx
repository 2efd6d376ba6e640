import { cleanup, render } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { afterEach, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type UseOtpFieldOptions, useOtpField } from '../../useOtpField.js';

afterEach(cleanup);

/** Renders `useOtpField` with the least markup: an input on top of its boxes. */
export function Field({ label = 'Code', ...options }: UseOtpFieldOptions & { readonly label?: string }) {
  const field = useOtpField(options);
  return (
    <div {...field.getGroupProps()} style={{ display: 'flex', position: 'relative', inlineSize: 'max-content' }}>
      <input
        {...field.getInputProps({ 'aria-label': label })}
        style={{ position: 'absolute', inset: 0, inlineSize: '100%', boxSizing: 'border-box' }}
      />
      {field.boxes.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box is its position
        <span key={index} {...field.getBoxProps(index)} style={{ inlineSize: 40, blockSize: 40 }} />
      ))}
    </div>
  );
}

/** Controls a {@link Field} and keeps only some of its changes. */
export function Owner({ keep }: { keep: (value: string) => boolean }) {
  const [value, setValue] = useState('');
  return <Field label="Code" value={value} onChange={(next) => keep(next) && setValue(next)} />;
}

/** Renders a {@link Field} in a form, with spies and queries. */
export function field(props: UseOtpFieldOptions = {}) {
  const onComplete = vi.fn();
  const onChange = vi.fn();
  const onReject = vi.fn();
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  const spies = { onComplete, onChange, onReject };
  const view = (more: UseOtpFieldOptions = {}) => (
    <StrictMode>
      <form onSubmit={onSubmit}>
        <Field label="Verification code" name="code" {...spies} {...props} {...more} />
        <button type="submit">Verify</button>
        <button type="reset">Reset</button>
      </form>
    </StrictMode>
  );
  const { rerender, container, unmount } = render(view());
  const input = container.querySelector('input') as HTMLInputElement;
  const form = container.querySelector('form') as HTMLFormElement;
  const boxes = () => [...form.querySelectorAll<HTMLElement>('[data-otp-box]')];
  return {
    input,
    form,
    group: input.parentElement as HTMLElement,
    ...spies,
    onSubmit,
    unmount,
    change: (more: UseOtpFieldOptions) => rerender(view(more)),
    codes: () => onComplete.mock.calls.map(([code]) => code as string),
    boxes,
    /** Draws the boxes as text: a character or `_` each, brackets around selected ones, `|` for the caret. */
    drawn: () =>
      boxes()
        .map(({ dataset }) => draw(dataset))
        .join(''),
  };
}

function draw({ char, active }: DOMStringMap): string {
  const shown = `${active === 'caret' ? '|' : ''}${char ?? '_'}`;
  return active === 'selected' ? `[${shown}]` : shown;
}

/** Dispatches a paste event, as a browser does. */
export async function paste(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  const data = new DataTransfer();
  data.setData('text/plain', text);
  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

/** Pastes by keyboard from the real clipboard. */
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

/** Presses real keys, one after another. */
export async function type(input: HTMLInputElement, keys: string): Promise<void> {
  input.focus();
  await userEvent.keyboard(keys);
}

export const undo = () => userEvent.keyboard('{Control>}z{/Control}');
export const redo = () => userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');

/** Sets the value by script and dispatches the event, like a password manager or a browser. */
export function fillByScript(input: HTMLInputElement, value: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Returns the middle of a box, relative to the corner of the input. */
export function boxPosition(input: HTMLInputElement, boxes: HTMLElement[], index: number) {
  const corner = input.getBoundingClientRect();
  const box = (boxes[index] as HTMLElement).getBoundingClientRect();
  return { x: box.x + box.width / 2 - corner.x, y: box.y + box.height / 2 - corner.y };
}

export const selectionOf = ({ selectionStart, selectionEnd }: HTMLInputElement) => [selectionStart, selectionEnd];
