import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Field, field, paste, pasteByKeys, type } from './testing/field.js';

describe('paste', () => {
  it.each([
    '123456',
    '123 456',
    '123-456',
    'Your code is 123456.',
    'G-123456 is your verification code',
    'Your code is 123 456, valid for 5 minutes',
    '2 of 3: use 123456 within 10 minutes',
    ' 123456\r\n',
    '12\u00a034\u200b56',
    '\u202a123456\u202c',
    '١٢٣٤٥٦',
    '१२३४५६',
    '１２３４５６',
  ])('reads "%s"', async (text) => {
    const { input, codes } = field();
    await paste(input, text);
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('reads the real clipboard', async () => {
    const { input, codes, onChange } = field();
    await pasteByKeys(input, '123 456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it.each(['12345678', '123456 or 654321', 'Order 730154: your code is 123456', 'Call 0800 123456'])(
    'leaves the field as it was when unsure: "%s"',
    async (text) => {
      const { input, onReject, onChange } = field({ defaultValue: '12' });
      await paste(input, text);
      expect(input.value).toBe('12');
      expect(onReject).toHaveBeenCalledExactlyOnceWith(text);
      expect(onChange).not.toHaveBeenCalled();
    },
  );

  it.each(['Your Harbour 2FA code is 123 456', '12:05 Your code is 123 456', '30.11.2026: 123456'])(
    'takes the code of "%s", not another number',
    async (text) => {
      const { input, codes } = field();
      await paste(input, text);
      expect(input.value).toBe('123456');
      expect(codes()).toEqual(['123456']);
    },
  );

  it.each([0, 3, 6])('replaces a wrong code with a whole code, with the caret at %i', async (caret) => {
    const { input, codes } = field();
    await type(input, '987654');
    input.setSelectionRange(caret, caret);
    await pasteByKeys(input, '123459');
    expect(input.value).toBe('123459');
    expect(codes()).toEqual(['987654', '123459']);
  });

  it('replaces an incomplete code with a whole code, whatever is selected', async () => {
    const { input } = field({ defaultValue: '9876' });
    input.focus();
    input.setSelectionRange(1, 2);
    await paste(input, '123456');
    expect(input.value).toBe('123456');
    expect(input.selectionStart).toBe(6);
  });

  it('replaces a code of six with another if the length is six to eight', async () => {
    const { input } = field({ length: { min: 6, max: 8 }, defaultValue: '987654' });
    input.focus();
    input.setSelectionRange(6, 6);
    await paste(input, '123456');
    expect(input.value).toBe('123456');
  });

  it('inserts a part at the caret', async () => {
    const { input, codes } = field();
    await type(input, '1256');
    input.setSelectionRange(2, 2);
    await paste(input, '3-4');
    expect(input.value).toBe('123456');
    expect(input.selectionStart).toBe(4);
    expect(codes()).toEqual(['123456']);
  });

  it('replaces the selection with a part', async () => {
    const { input } = field({ defaultValue: '199456' });
    input.focus();
    input.setSelectionRange(1, 3);
    await paste(input, '23');
    expect(input.value).toBe('123456');
  });

  it('cuts a part that does not fit', async () => {
    const { input } = field({ defaultValue: '12345' });
    input.focus();
    input.setSelectionRange(5, 5);
    await paste(input, '678');
    expect(input.value).toBe('123456');
  });

  it.each(['no digits', '   ', '—'])('rejects "%s" and reports it', async (text) => {
    const { input, onReject, onChange } = field({ defaultValue: '123' });
    await paste(input, text);
    expect(input.value).toBe('123');
    expect(onReject).toHaveBeenCalledExactlyOnceWith(text);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('finds an alphanumeric code in a sentence', async () => {
    const { input, codes } = field({ mode: 'alphanumeric' });
    await paste(input, 'Your recovery code is K7QM2X.');
    expect(input.value).toBe('K7QM2X');
    expect(codes()).toEqual(['K7QM2X']);
  });

  it('joins the groups of an alphanumeric code', async () => {
    const { input } = field({ mode: 'alphanumeric', length: 8 });
    await paste(input, 'k7qm-2x4z');
    expect(input.value).toBe('k7qm2x4z');
  });
});

describe('in a document without editing commands, such as jsdom', () => {
  beforeEach(() => Object.defineProperty(document, 'execCommand', { value: undefined, configurable: true }));
  afterEach(() => Reflect.deleteProperty(document, 'execCommand'));

  it('accepts and completes a pasted code', async () => {
    const { input, codes } = field();
    await paste(input, 'Your code is 123 456.');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });
});

describe('drop', () => {
  it('accepts a code from elsewhere on the page', async () => {
    const onComplete = vi.fn();
    const { container } = render(
      <>
        <p draggable onDragStart={({ dataTransfer }) => dataTransfer.setData('text/plain', 'Code: 123 456')}>
          Drag me
        </p>
        <Field label="Code" defaultValue="98" onComplete={onComplete} />
      </>,
    );
    const input = container.querySelector('input') as HTMLInputElement;
    await userEvent.dragAndDrop(container.querySelector('p') as Element, input, { targetPosition: { x: 20, y: 20 } });
    await expect.poll(() => input.value).toBe('123456');
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('123456');
  });

  it('rejects a text without a code', async () => {
    const { input, onReject } = field({ defaultValue: '12' });
    const source = document.createElement('p');
    source.draggable = true;
    source.textContent = 'Drag me';
    source.ondragstart = (event) => event.dataTransfer?.setData('text/plain', 'a picture');
    document.body.append(source);
    await userEvent.dragAndDrop(source, input, { targetPosition: { x: 20, y: 20 } });
    source.remove();
    await expect.poll(() => onReject.mock.calls).toEqual([['a picture']]);
    expect(input.value).toBe('12');
  });
});
