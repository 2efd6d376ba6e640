import type { Figure } from './figure.js';

/** The goal for a figure. */
export type Goal =
  /** Ours divided by the best peer, or by the named one. */
  | { readonly ratio: number; readonly to?: string }
  /** The largest allowed figure, in the unit of the row. */
  | { readonly most: number };

/** A row of the table and of the JSON file. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  readonly unit: string;
  /** Ours divided by the peer that the goal names, or null without one. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly pass: boolean;
  /** The middle half of the samples, for repeated measurements. */
  readonly spread: Readonly<Record<string, readonly [number, number]>>;
}

type Measured = number | Figure;

/** A result of a benchmark, before it is judged. */
export interface Finding {
  readonly name: string;
  readonly unit: string;
  readonly ours: Measured;
  readonly peers?: Readonly<Record<string, Measured>>;
  readonly goal: Goal;
}

/** Judges a result by its goal. */
export function row({ name, unit, ours, peers = {}, goal }: Finding): Row {
  const own = plain(ours);
  const values = Object.fromEntries(Object.entries(peers).map(([peer, measured]) => [peer, plain(measured)]));
  const best = Object.values(values).sort((left, right) => left - right)[0];
  const reference = 'to' in goal && goal.to !== undefined ? values[goal.to] : best;
  if ('ratio' in goal && reference === undefined) throw new Error(`${name} has no peer to compare with.`);
  const ratio = reference ? own / reference : null;
  const spread = Object.entries({ ours, ...peers }).flatMap(([who, measured]) =>
    typeof measured === 'number' ? [] : [[who, measured.spread.map(round)]],
  );
  return {
    name,
    ours: round(own),
    peers: Object.fromEntries(Object.entries(values).map(([peer, value]) => [peer, round(value)])),
    unit,
    ratio: ratio === null ? null : round(ratio),
    goal: goalText(goal, unit),
    pass: 'most' in goal ? own <= goal.most : own <= goal.ratio * (reference as number),
    spread: Object.fromEntries(spread),
  };
}

function goalText(goal: Goal, unit: string): string {
  if ('most' in goal) return `<= ${goal.most} ${unit}`;
  const inverse = 1 / goal.ratio;
  const isPart = goal.ratio < 1 && Math.abs(inverse - Math.round(inverse)) < 1e-9;
  const factor = isPart ? `1/${Math.round(inverse)}` : `${goal.ratio}x`;
  return `<= ${factor} of ${goal.to ?? 'the best peer'}`;
}

function plain(measured: Measured): number {
  return typeof measured === 'number' ? measured : measured.median;
}

/** Rounds to four significant digits. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
