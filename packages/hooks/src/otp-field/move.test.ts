import { expect, it } from 'vitest';
import { drawBoxes } from './draw-boxes.js';
import { moveByKey, selectBox } from './move.js';

it('a box with a digit is selected, the place after the last one is a caret', () => {
  expect(selectBox('123', 1)).toEqual([1, 2]);
  expect(selectBox('123', 3)).toEqual([3, 3]);
  expect(selectBox('123', 5)).toEqual([3, 3]);
  expect(selectBox('', -1)).toEqual([0, 0]);
});

it('arrows go from box to box and stay within the code', () => {
  const move = (start: number, end: number, key: string) => moveByKey({ value: '123', start, end }, key, 6);
  expect(move(3, 3, 'ArrowLeft')).toEqual([2, 3]);
  expect(move(0, 1, 'ArrowLeft')).toEqual([0, 1]);
  expect(move(2, 3, 'ArrowRight')).toEqual([3, 3]);
  expect(move(0, 3, 'ArrowLeft')).toEqual([0, 1]);
  expect(move(0, 3, 'ArrowRight')).toEqual([3, 3]);
  expect(move(1, 1, 'Home')).toEqual([0, 1]);
  expect(move(1, 1, 'End')).toEqual([3, 3]);
  expect(move(1, 1, 'a')).toBeNull();
});

it('bullets stand for a masked code, and nothing for what is not there', () => {
  const boxes = drawBoxes({ value: '12', start: 0, end: 1 }, true, 3, true);
  expect(boxes).toEqual([
    { char: '•', isActive: true, hasCaret: false, isSelected: true },
    { char: '•', isActive: false, hasCaret: false, isSelected: false },
    { char: '', isActive: false, hasCaret: false, isSelected: false },
  ]);
});
