import type { ReactNode } from 'react';
import { Icon } from './Icon.js';

/** Message that something worked. Screen readers announce it when they are done speaking. */
export function SuccessMessage({ children }: { children: ReactNode }) {
  return (
    <div className="cmk-success">
      <Icon name="check" />
      <p className="cmk-success-text" role="status">
        {children}
      </p>
    </div>
  );
}
