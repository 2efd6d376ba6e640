import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { boxPosition, field, paste, pasteByKeys, redo, selectionOf, type, undo } from './testing/field.js';

describe('editing', () => {
  it('deletes at the end and in the middle', async () => {
    const { input } = field();
    await type(input, '1234{Backspace}');
    expect(input.value).toBe('123');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('{Backspace}');
    expect(input.value).toBe('13');
    expect(input.selectionStart).toBe(1);
  });

  it('deletes forward', async () => {
    const { input } = field({ defaultValue: '1234' });
    input.focus();
    input.setSelectionRange(1, 1);
    await userEvent.keyboard('{Delete}');
    expect(input.value).toBe('134');
  });

  it('accepts a digit in place of a deleted one', async () => {
    const { input } = field({ defaultValue: '123956' });
    input.focus();
    input.setSelectionRange(3, 4);
    await userEvent.keyboard('{Backspace}4');
    expect(input.value).toBe('123456');
  });

  it('deletes the whole code by "delete word"', async () => {
    const { input } = field();
    await type(input, '1234{Control>}{Backspace}{/Control}');
    expect(input.value).toBe('');
  });

  it('replaces everything after "select all"', async () => {
    const { input } = field();
    await type(input, '123456{Control>}a{/Control}7');
    expect(input.value).toBe('7');
  });

  it('replaces two selected digits with one', async () => {
    const { input } = field();
    await type(input, '123456');
    input.setSelectionRange(1, 3);
    await userEvent.keyboard('9');
    expect(input.value).toBe('19456');
  });

  it('cuts selected digits to the clipboard', async () => {
    const { input } = field();
    await type(input, '123456');
    input.setSelectionRange(1, 3);
    await userEvent.cut();
    expect(input.value).toBe('1456');
    await userEvent.paste();
    expect(input.value).toBe('123456');
  });

  it('copies the code without spaces', async () => {
    const { input } = field();
    await paste(input, '123 456');
    input.select();
    await userEvent.copy();
    const target = document.createElement('textarea');
    document.body.append(target);
    target.focus();
    await userEvent.paste();
    expect(target.value).toBe('123456');
    target.remove();
  });
});

describe('undo', () => {
  it('removes typed digits, and redo inserts them again', async () => {
    const { input } = field();
    await type(input, '123');
    await undo();
    expect(input.value).toBe('');
    await redo();
    expect(input.value).toBe('123');
  });

  it('removes a pasted code', async () => {
    const { input, onChange } = field();
    await pasteByKeys(input, 'Your code is 123 456.');
    expect(input.value).toBe('123456');
    await undo();
    expect(input.value).toBe('');
    expect(onChange).toHaveBeenLastCalledWith('');
  });

  it('restores a whole code that a paste replaced', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    input.setSelectionRange(3, 3);
    await pasteByKeys(input, '123456');
    expect(input.value).toBe('123456');
    await undo();
    expect(input.value).toBe('987654');
    await redo();
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['987654', '123456']);
  });

  it('continues past a rejected letter', async () => {
    const { input } = field();
    await type(input, '12x3');
    await undo();
    expect(input.value).toBe('');
  });

  it('restores a digit overwritten in a full field', async () => {
    const { input } = field();
    await paste(input, '123456');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('9');
    expect(input.value).toBe('129456');
    await undo();
    expect(input.value).toBe('123456');
  });

  it('sends nothing, because a restored code is an old one', async () => {
    const { input, codes } = field();
    await paste(input, '123456');
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}');
    await undo();
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });
});

describe('moving by key', () => {
  it('moves from box to box with the arrow keys and selects their content', async () => {
    const { input, drawn } = field({ defaultValue: '123' });
    input.focus();
    input.setSelectionRange(3, 3);
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(drawn).toBe('12[3]___');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await expect.poll(drawn).toBe('[1]23___');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(drawn).toBe('1[2]3___');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.poll(drawn).toBe('123|___');
  });

  it('moves to the first box with Home, and behind the last digit with End', async () => {
    const { input, drawn } = field({ defaultValue: '123' });
    await type(input, '{Home}');
    await expect.poll(drawn).toBe('[1]23___');
    await userEvent.keyboard('{End}');
    await expect.poll(drawn).toBe('123|___');
  });

  it('replaces the digit in a box and moves to the next box', async () => {
    const { input } = field({ defaultValue: '123456' });
    await type(input, '{Home}{ArrowRight}98');
    expect(input.value).toBe('198456');
  });

  it('stays in the last box of a full field', async () => {
    const { input, drawn } = field({ defaultValue: '123456' });
    await type(input, '{End}{ArrowLeft}{ArrowRight}{ArrowRight}');
    await expect.poll(drawn).toBe('12345[6]');
  });

  it('moves left with the left arrow on a right-to-left page', async () => {
    document.documentElement.dir = 'rtl';
    const { input, drawn } = field({ defaultValue: '123' });
    await type(input, '{End}{ArrowLeft}');
    await expect.poll(drawn).toBe('12[3]___');
    document.documentElement.removeAttribute('dir');
  });

  it('selects with Shift and the arrow keys', async () => {
    const { input, drawn } = field({ defaultValue: '1234' });
    await type(input, '{End}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    await expect.poll(drawn).toBe('12[3][4]__');
  });

  it('leaves the field with Tab: the boxes are one stop', async () => {
    const { input, form } = field({ defaultValue: '123' });
    await type(input, '{Tab}');
    expect(document.activeElement).toBe(form.querySelector('button'));
  });
});

describe('moving by pointer', () => {
  it('selects a filled box on click, so that the next key corrects it', async () => {
    const { input, boxes, drawn } = field({ defaultValue: '129456' });
    await userEvent.click(input, { position: boxPosition(input, boxes(), 2) });
    await expect.poll(drawn).toBe('12[9]456');
    await userEvent.keyboard('3');
    expect(input.value).toBe('123456');
  });

  it('moves to the first empty box on a click on any empty box', async () => {
    const { input, boxes, drawn } = field({ defaultValue: '12' });
    await userEvent.click(input, { position: boxPosition(input, boxes(), 5) });
    await expect.poll(drawn).toBe('12|____');
  });

  it('selects the whole code on double click', async () => {
    const { input, boxes } = field({ defaultValue: '123456' });
    await userEvent.dblClick(input, { position: boxPosition(input, boxes(), 2) });
    expect(selectionOf(input)).toEqual([0, 6]);
  });

  it('selects the boxes of a drag, even one that starts on a selected box', async () => {
    const { input, boxes, drawn } = field({ defaultValue: '123456' });
    const at = (index: number, aside: number) => {
      const { x, y } = boxPosition(input, boxes(), index);
      return { x: x + aside, y };
    };
    await userEvent.click(input, { position: at(1, 0) });
    await userEvent.dragAndDrop(input, input, { sourcePosition: at(1, 0), targetPosition: at(3, 0) });
    await expect.poll(drawn).toBe('1[2][3][4]56');
  });

  it('draws neither caret nor selection without focus', async () => {
    const { input, drawn } = field({ defaultValue: '123' });
    await type(input, '{End}');
    await expect.poll(drawn).toBe('123|___');
    input.blur();
    await expect.poll(drawn).toBe('123___');
  });
});
