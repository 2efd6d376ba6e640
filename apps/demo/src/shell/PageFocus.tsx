import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';

const FirstPageContext = createContext<RefObject<symbol | undefined> | null>(null);

/** Remembers the first page of the document, which must not move the focus. */
export function PageFocusProvider({ children }: { children: ReactNode }) {
  const firstPage = useRef<symbol>(undefined);
  return <FirstPageContext value={firstPage}>{children}</FirstPageContext>;
}

/** Focuses the heading of a page that replaces another, since there is no page load to announce it. */
export function usePageFocus(page: RefObject<HTMLElement | null>): void {
  const firstPage = useContext(FirstPageContext);
  const [identity] = useState(() => Symbol('page'));
  useEffect(() => {
    if (!firstPage) return;
    firstPage.current ??= identity;
    if (firstPage.current === identity) return;
    const heading = page.current?.querySelector<HTMLElement>('h1, h2');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [firstPage, identity, page]);
}
