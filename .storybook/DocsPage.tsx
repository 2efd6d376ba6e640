import { Stories, useOf } from '@storybook/addon-docs/blocks';
import { lazy, Suspense } from 'react';

// A test of a story needs none of it.
const ExportPage = lazy(async () => ({ default: (await import('./reference/ExportPage.js')).ExportPage }));

/** Page of a stories file, whose title ends with the name of an export. */
export function DocsPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const name = preparedMeta.title.split('/').at(-1) ?? '';
  return (
    <Suspense fallback={<p>Loading…</p>}>
      <ExportPage name={name}>
        <Stories title="States" includePrimary />
      </ExportPage>
    </Suspense>
  );
}
