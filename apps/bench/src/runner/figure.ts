/** A measurement that was repeated. */
export interface Figure {
  readonly median: number;
  /** The lower and the upper quartile. */
  readonly spread: readonly [number, number];
}

/** The median of samples and how far the middle half of them lies apart. */
export function figure(samples: readonly number[]): Figure {
  if (samples.length === 0) throw new Error('Nothing was measured.');
  const sorted = [...samples].sort((left, right) => left - right);
  return { median: quantile(sorted, 0.5), spread: [quantile(sorted, 0.25), quantile(sorted, 0.75)] };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
