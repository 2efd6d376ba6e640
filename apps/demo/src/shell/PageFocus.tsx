import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';

const FirstPageContext = createContext<RefObject<symbol | undefined> | null>(null);

/** Remembers which page came with the document, since that one must leave the focus alone. */
export function PageFocusProvider({ children }: { children: ReactNode }) {
  const firstPage = useRef<symbol>(undefined);
  return <FirstPageContext value={firstPage}>{children}</FirstPageContext>;
}

/** Moves the focus to the heading of a page that replaced another, as a page load would have announced it. */
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
