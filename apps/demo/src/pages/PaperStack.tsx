/** A decorative picture of the product. */
export function PaperStack() {
  return (
    <div className="hb-stack" aria-hidden="true">
      <div className="hb-sheet hb-sheet--back" />
      <div className="hb-sheet hb-sheet--middle" />
      <div className="hb-sheet">
        <div className="hb-sheet-title" />
        <div className="hb-sheet-line" />
        <div className="hb-sheet-line" />
        <div className="hb-sheet-line hb-sheet-line--short" />
        <div className="hb-sheet-seal">
          <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
            <path
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
              strokeLinejoin="round"
              d="m6.5 12.5 3.8 3.8 7.2-8"
            />
          </svg>
        </div>
      </div>
    </div>
  );
}
