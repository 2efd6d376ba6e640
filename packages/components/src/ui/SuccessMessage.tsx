import type { ReactNode } from 'react';
import { Icon } from './Icon.js';

/** Says politely that something worked. */
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
