'use client';

/** Placeholder in the shape of a list, so that nothing moves when the list is loaded. */
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
