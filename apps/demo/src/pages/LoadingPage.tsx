/** A placeholder until the session is known. Shows a message only if that takes a while. */
export function LoadingPage() {
  return (
    <div className="hb-page hb-page--reading">
      <p role="status" className="hb-loading">
        Looking for your session…
      </p>
    </div>
  );
}
