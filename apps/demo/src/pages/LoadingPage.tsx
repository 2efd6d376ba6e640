/** Holds the place of a page until the session is known; says so only when that takes a while. */
export function LoadingPage() {
  return (
    <div className="hb-page hb-page--reading">
      <p role="status" className="hb-loading">
        Looking for your session…
      </p>
    </div>
  );
}
