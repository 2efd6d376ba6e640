import { type Figure, figure } from './figure.js';

/**
 * Measures contestants in turns, A B A B, so that a busy spell of the machine affects all of them.
 *
 * @param sample Takes one measurement, in the unit of the row.
 */
export async function interleave<Name extends string>(
  names: readonly Name[],
  rounds: number,
  sample: (name: Name, round: number) => Promise<number>,
): Promise<Record<Name, Figure>> {
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Reverses every other round, so that no contestant always follows the same one.
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) samples.get(name)?.push(await sample(name, round));
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, figure(values)])) as Record<Name, Figure>;
}
