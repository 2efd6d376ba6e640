import { type Figure, figure } from './figure.js';

/**
 * Measures contestants in turns, A B A B, so that a machine that is busy for a while is busy for all of them.
 *
 * @param sample measures once; answers in the unit of the row.
 */
export async function interleave<Name extends string>(
  names: readonly Name[],
  rounds: number,
  sample: (name: Name, round: number) => Promise<number>,
): Promise<Record<Name, Figure>> {
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Who begins changes, so that nobody always runs after the same one.
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) samples.get(name)?.push(await sample(name, round));
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, figure(values)])) as Record<Name, Figure>;
}
