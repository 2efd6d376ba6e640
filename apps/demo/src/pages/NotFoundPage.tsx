import { Link } from 'react-router';
import { Page } from '../shell/Page.js';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <h1>Page not found</h1>
      <p>Check the address for typos.</p>
      <p>
        <Link to="/">Go to the home page</Link>
      </p>
    </Page>
  );
}
