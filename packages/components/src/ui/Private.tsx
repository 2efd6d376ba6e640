'use client';
import { privacyMarks } from '@cognito-mfa/hooks';
import type { ReactNode } from 'react';

/** Text that session recordings leave out: with a phone number, an address or a username. */
export function Private({ children }: { children: ReactNode }) {
  return <span {...privacyMarks('cmk-private')}>{children}</span>;
}

export { privacyMarks };
