import { describe, expect, it } from 'vitest';
import { codeFormat } from './code-format.js';
import { planEdit, reconcile } from './edit.js';

const six = codeFormat(6);
const at = (value: string, start: number, end = start) => ({ value, start, end });
const put = (state: ReturnType<typeof at>, code: string, format = six) => planEdit(state, code, format)?.value;

describe('putting a code into a field', () => {
  it('a whole code replaces all, wherever the caret is', () => {
    for (let caret = 0; caret <= 6; caret += 1) expect(put(at('987654', caret), '123459')).toBe('123459');
  });

  it('where the length is not known, the shortest code is a whole one', () => {
    expect(put(at('987654', 6), '123456', codeFormat({ min: 6, max: 8 }))).toBe('123456');
    expect(put(at('987654', 6), '12', codeFormat({ min: 6, max: 8 }))).toBe('98765412');
  });

  it('a part goes in at the caret or in place of the selection', () => {
    expect(put(at('1256', 2), '34')).toBe('123456');
    expect(put(at('1995', 1, 3), '234')).toBe('12345');
  });

  it('in a full field a part takes the place of what follows, and never overflows', () => {
    expect(put(at('123456', 1), '99')).toBe('199456');
    expect(put(at('123456', 5), '99')).toBe('123459');
    expect(put(at('123456', 6), '9')).toBe('123456');
  });

  it('is never longer than a code, whatever is put wherever', () => {
    for (const value of ['', '1', '12345', '123456'])
      for (let start = 0; start <= value.length; start += 1)
        for (let end = start; end <= value.length; end += 1)
          for (const code of ['9', '99', '99999', '999999'])
            expect(put({ value, start, end }, code)?.length).toBeLessThanOrEqual(6);
  });
});

describe('what the browser has changed already', () => {
  it('is kept where it is clean', () => {
    expect(reconcile(at('12', 2), '123', six)).toMatchObject({ value: '123', caret: 3 });
    expect(reconcile(at('123', 1, 3), '1', six)).toMatchObject({ value: '1', caret: 1 });
  });

  it('a code behind the one that was there replaces it', () => {
    expect(reconcile(at('987654', 6), '987654123459', six)).toMatchObject({ value: '123459', caret: 6 });
  });

  it('a value that was set as a whole has nothing to do with the one before', () => {
    expect(reconcile(at('987654', 6), '123 459', six)).toMatchObject({ value: '123459', caret: 6 });
  });

  it('a text without a code is refused', () => {
    expect(reconcile(at('12', 1), '1x2', six)).toBeNull();
    expect(reconcile(at('12', 1), 'nothing', six)).toBeNull();
  });
});
