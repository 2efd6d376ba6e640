import { Link } from 'react-router';
import { Page } from '../shell/Page.js';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <h1>There is no such page</h1>
      <p>The address may be old, or mistyped.</p>
      <p>
        <Link to="/">Go to the home page</Link>
      </p>
    </Page>
  );
}
