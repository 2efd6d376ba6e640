import { Markdown } from '@storybook/addon-docs/blocks';
import { pages, repository } from './pages.js';

const texts = import.meta.glob<string>(['../../docs/*.md', '../../docs/recipes/*.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Shows a document of the repository. Links to other documents lead to their pages here, all others to the repository. */
export function Guide({ path }: { path: string }) {
  const text = texts[`../../${path}`];
  if (text === undefined) throw new Error(`${path} is not a document.`);
  return <Markdown>{withLinks(text, path)}</Markdown>;
}

function withLinks(text: string, path: string): string {
  return text.replace(/\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)/g, (_, target: string, hash = '') => {
    const { pathname } = new URL(target, `https://host/${path}`);
    const page = pages[pathname.slice(1)];
    return page ? `](./?path=/docs/${page}--docs)` : `](${repository}${pathname}${hash})`;
  });
}
