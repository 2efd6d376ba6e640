import { type ReactNode, useRef } from 'react';
import { useLocation } from 'react-router';
import { usePageFocus } from './PageFocus.js';
import { productName } from './product-name.js';
import { readReturnTo } from './return-to.js';

interface PageProps {
  title: string;
  layout?: 'wide' | 'reading' | 'card';
  children: ReactNode;
}

/** A screen. Sets the document title, and focuses its first heading when it replaces another screen. */
export function Page({ title, layout = 'reading', children }: PageProps) {
  const page = useRef<HTMLDivElement>(null);
  usePageFocus(page);
  const { isDeviceUnremembered, isDeviceUnwanted } = readReturnTo(useLocation());
  return (
    <div ref={page} className={`hb-page hb-page--${layout}`}>
      <title>{title === productName ? title : `${title} · ${productName}`}</title>
      {isDeviceUnremembered && (
        <p className="hb-notice" role="status">
          We couldn’t remember this device. You’ll need a code again next time. You can try again in the security
          settings.
        </p>
      )}
      {isDeviceUnwanted && (
        <p className="hb-notice" role="status">
          This device may be remembered: we couldn’t turn that off. If others use it, forget it in the security
          settings.
        </p>
      )}
      {children}
    </div>
  );
}
