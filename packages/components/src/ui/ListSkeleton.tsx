'use client';

/** The shape of a list that is on its way, so that nothing jumps when it comes. */
export function ListSkeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div className="cmk-skeleton" role="status">
      <span className="cmk-visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={row} className="cmk-skeleton-row" aria-hidden="true">
          <span className="cmk-skeleton-tile" />
          <span className="cmk-skeleton-lines" />
        </div>
      ))}
    </div>
  );
}
