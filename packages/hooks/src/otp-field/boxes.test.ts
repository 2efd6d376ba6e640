import { expect, it } from 'vitest';
import { boxByKey, drawBoxes } from './boxes.js';

it('moves from box to box with the arrow keys and stays within the code', () => {
  const move = (start: number, end: number, key: string) => boxByKey(key, { start, end }, 6);
  expect(move(3, 3, 'ArrowLeft')).toBe(2);
  expect(move(0, 1, 'ArrowLeft')).toBe(0);
  expect(move(2, 3, 'ArrowRight')).toBe(3);
  expect(move(5, 6, 'ArrowRight')).toBe(5);
  expect(move(0, 3, 'ArrowLeft')).toBe(0);
  expect(move(0, 3, 'ArrowRight')).toBe(3);
  expect(move(1, 1, 'Home')).toBe(0);
  expect(move(1, 1, 'End')).toBe(6);
  expect(move(1, 1, 'a')).toBeUndefined();
});

it('draws bullets for a masked code and nothing in empty boxes', () => {
  const boxes = drawBoxes({ value: '12', start: 0, end: 1 }, true, 3, true);
  expect(boxes).toEqual([
    { char: '•', isActive: true, hasCaret: false, isSelected: true },
    { char: '•', isActive: false, hasCaret: false, isSelected: false },
    { char: '', isActive: false, hasCaret: false, isSelected: false },
  ]);
});
