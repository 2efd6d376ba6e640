import { describe, expect, it } from 'vitest';
import { codeFormat } from './code.js';
import { planEdit, reconcile } from './edit.js';

const six = codeFormat(6);
const at = (value: string, start: number, end = start) => ({ value, start, end });
const insert = (state: ReturnType<typeof at>, code: string, format = six) => planEdit(state, code, format)?.value;

describe('planEdit', () => {
  it('replaces everything with a whole code, wherever the caret is', () => {
    for (let caret = 0; caret <= 6; caret += 1) expect(insert(at('987654', caret), '123459')).toBe('123459');
  });

  it('treats the shortest code as a whole one if the length is a range', () => {
    expect(insert(at('987654', 6), '123456', codeFormat({ min: 6, max: 8 }))).toBe('123456');
    expect(insert(at('987654', 6), '12', codeFormat({ min: 6, max: 8 }))).toBe('98765412');
  });

  it('inserts a part at the caret or over the selection', () => {
    expect(insert(at('1256', 2), '34')).toBe('123456');
    expect(insert(at('1995', 1, 3), '234')).toBe('12345');
  });

  it('overwrites what follows in a full field and never overflows', () => {
    expect(insert(at('123456', 1), '99')).toBe('199456');
    expect(insert(at('123456', 5), '99')).toBe('123459');
    expect(insert(at('123456', 6), '9')).toBe('123456');
  });

  it('never results in more than a full code', () => {
    for (const value of ['', '1', '12345', '123456'])
      for (let start = 0; start <= value.length; start += 1)
        for (let end = start; end <= value.length; end += 1)
          for (const code of ['9', '99', '99999', '999999'])
            expect(insert({ value, start, end }, code)?.length).toBeLessThanOrEqual(6);
  });
});

describe('reconcile', () => {
  it('keeps a clean value', () => {
    expect(reconcile(at('12', 2), '123', six)).toMatchObject({ value: '123', caret: 3 });
    expect(reconcile(at('123', 1, 3), '1', six)).toMatchObject({ value: '1', caret: 1 });
  });

  it('replaces the old code with a code appended to it', () => {
    expect(reconcile(at('987654', 6), '987654123459', six)).toMatchObject({ value: '123459', caret: 6 });
  });

  it('ignores the old value if the whole value was set', () => {
    expect(reconcile(at('987654', 6), '123 459', six)).toMatchObject({ value: '123459', caret: 6 });
  });

  it('ignores a selection from before the value changed', () => {
    expect(reconcile(at('', 6), '123456', six)).toMatchObject({ value: '123456', caret: 6 });
    expect(reconcile(at('9', 3, 6), '123456', six)).toMatchObject({ value: '123456' });
  });

  it('rejects a text without a code', () => {
    expect(reconcile(at('12', 1), '1x2', six)).toBeNull();
    expect(reconcile(at('12', 1), 'nothing', six)).toBeNull();
  });
});
