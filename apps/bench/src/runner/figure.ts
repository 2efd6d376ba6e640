/** A repeated measurement. */
export interface Figure {
  readonly median: number;
  /** The lower and the upper quartile. */
  readonly spread: readonly [number, number];
}

/** Returns the median and the quartiles of samples. */
export function figure(samples: readonly number[]): Figure {
  if (samples.length === 0) throw new Error('No samples.');
  const sorted = [...samples].sort((left, right) => left - right);
  return { median: quantile(sorted, 0.5), spread: [quantile(sorted, 0.25), quantile(sorted, 0.75)] };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
