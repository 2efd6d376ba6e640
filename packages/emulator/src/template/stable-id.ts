import { randomText } from '../random/random-text.js';
import { seededRandom } from '../random/seeded-random.js';

/** An id of letters and digits that follows from a name. */
export function stableId(name: string, length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return randomText(seededRandom(name), alphabet, length);
}
