'use client';
import type { Problem } from '@cognito-mfa/core';
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { securitySettingsEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from './Button.js';
import { ProblemMessage } from './ProblemMessage.js';
import { useLatest } from './useLatest.js';

interface Failure {
  readonly problem: Problem;
  readonly retry: () => void;
}

interface PageFailures {
  /** Reports that a section did not load. Returns a function that takes the report back. */
  report(failure: Failure): () => void;
  /** Several sections did not load, and the page says so. */
  readonly isOnPage: boolean;
}

const PageFailuresContext = createContext<PageFailures | null>(null);

interface LoadFailureProps {
  problem: Problem;
  /** Loads again. Absent if that can't help. */
  onRetry?: (() => void) | undefined;
}

/** Message that a section did not load. On a page that says it for several sections, one quiet line. */
export function LoadFailure({ problem, onRetry }: LoadFailureProps) {
  const { securitySettings: texts, actions } = useTexts(securitySettingsEnglish);
  const page = useContext(PageFailuresContext);
  const report = page?.report;
  const latest = useLatest(onRetry);
  const canRetry = onRetry !== undefined;
  // Before the browser paints, so that no two alerts are shown or read out for one cause.
  useLayoutEffect(
    () => (canRetry ? report?.({ problem, retry: () => latest.current?.() }) : undefined),
    [report, problem, canRetry, latest],
  );
  if (page?.isOnPage && canRetry) return <p className="cmk-empty">{texts.notLoaded}</p>;
  return (
    <ProblemMessage problem={problem}>
      {canRetry && (
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            // The pressed button is about to disappear.
            currentTarget.closest('section')?.querySelector<HTMLElement>('h1, h2, h3')?.focus();
            onRetry();
          }}
        >
          {actions.retry}
        </Button>
      )}
    </ProblemMessage>
  );
}

interface LoadFailuresProps {
  /** Takes the focus from the pressed button, which is about to disappear. */
  takeFocus: () => void;
  children: ReactNode;
}

/** Shows one message above sections of which several did not load, and one button that loads all of them again. */
export function LoadFailures({ takeFocus, children }: LoadFailuresProps) {
  const { actions } = useTexts(securitySettingsEnglish);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const report = useCallback((failure: Failure) => {
    setFailures((all) => [...all, failure]);
    return () => setFailures((all) => all.filter((one) => one !== failure));
  }, []);
  const isOnPage = failures.length > 1;
  const value = useMemo(() => ({ report, isOnPage }), [report, isOnPage]);
  // Without a network, that is the cause of the others.
  const { problem = null } = failures.find((failure) => failure.problem.code === 'network') ?? failures[0] ?? {};
  const retry = () => {
    takeFocus();
    for (const failure of failures) failure.retry();
  };
  return (
    <PageFailuresContext.Provider value={value}>
      {isOnPage && (
        <ProblemMessage problem={problem}>
          <Button size="small" onClick={retry}>
            {actions.retry}
          </Button>
        </ProblemMessage>
      )}
      {children}
    </PageFailuresContext.Provider>
  );
}
