import { expect, test } from 'vitest';
import { bufferedRandom } from './random-source.js';

test('draws the requested number of bytes, never reuses one and leaves none at zero', () => {
  const random = bufferedRandom();
  const seen = new Set<string>();
  for (let time = 0; time < 1000; time += 1) {
    const bytes = random(16);
    expect(bytes).toHaveLength(16);
    seen.add(bytes.join());
  }
  expect(seen.size).toBe(1000);
  expect(random(5000)).toHaveLength(5000);
  expect(random(5000).every((byte) => byte === 0)).toBe(false);
});
