import { type ReactNode, useRef } from 'react';
import { usePageFocus } from './PageFocus.js';
import { productName } from './product-name.js';

interface PageProps {
  title: string;
  layout?: 'wide' | 'reading' | 'card';
  children: ReactNode;
}

/** One screen: it names the document, and its first heading takes the focus when the screen replaces another. */
export function Page({ title, layout = 'reading', children }: PageProps) {
  const page = useRef<HTMLDivElement>(null);
  usePageFocus(page);
  return (
    <div ref={page} className={`hb-page hb-page--${layout}`}>
      <title>{title === productName ? title : `${title} · ${productName}`}</title>
      {children}
    </div>
  );
}
