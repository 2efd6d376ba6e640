import { Page } from '../shell/Page.js';

/** Shown in place of a page whose chunk doesn't load. Browsers remember a failed chunk until a reload. */
export function NotLoadedPage() {
  return (
    <Page title="Not loaded">
      <h1>This page didn’t load</h1>
      <p>Check your connection, then reload the page.</p>
      <p>
        <button type="button" className="hb-button hb-button--primary" onClick={() => location.reload()}>
          Reload
        </button>
      </p>
    </Page>
  );
}
