'use client';
import type { ReactNode } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { Part } from '../ui/Part.js';

export interface RecoveryHelpProps {
  /** Leads to the other factors; absent when there are none. */
  onTryAnotherWay?: (() => void) | undefined;
  /** Whom to contact, in the app's own words. */
  children?: ReactNode;
  busy?: boolean;
}

/** For the person whose phone is lost: the other ways, then whom to ask. */
export function RecoveryHelp(props: RecoveryHelpProps) {
  return <Part name="RecoveryHelp" Default={DefaultRecoveryHelp} props={props} />;
}

function DefaultRecoveryHelp({ onTryAnotherWay, children, busy = false }: RecoveryHelpProps) {
  const { recovery, actions } = useTexts(english);
  return (
    <details className="cmk-recovery">
      <summary>{recovery.summary}</summary>
      {onTryAnotherWay && (
        <p>
          {recovery.otherWays}{' '}
          <Button variant="quiet" busy={busy} onClick={onTryAnotherWay}>
            {actions.tryAnotherWay}
          </Button>
        </p>
      )}
      <div>{children ?? <p>{recovery.noOtherWay}</p>}</div>
    </details>
  );
}
