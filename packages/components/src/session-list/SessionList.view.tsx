'use client';
import type { UserSession, UserSessionsState } from '@cognito-mfa/core';
import { useId, useRef, useState } from 'react';
import { DeviceTimesContext, useListTimes } from '../device-list/device-times.js';
import { sessionsEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ListFailures, ListProgress } from '../ui/ListRun.js';
import { ListSkeleton } from '../ui/ListSkeleton.js';
import { LoadFailure } from '../ui/LoadFailure.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { SessionRow } from './SessionRow.view.js';
import { sessionName } from './session-name.js';

export interface SessionListViewProps {
  state: UserSessionsState;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** Names of apps by their app client. A row shows the name of its app if there is one. */
  clientNames?: Readonly<Record<string, string>> | undefined;
  /** The time that "active" counts back from, epoch milliseconds. */
  now: number;
  onSignOut: (id: string) => void;
  onSignOutOthers: () => void;
  /** Tries the sessions in `failures` again. */
  onRetryRevoking: () => void;
  onLoadMore: () => void;
  onReload: () => void;
}

type ReadyState = Extract<UserSessionsState, { step: 'READY' }>;

/** The sessions of a user on all devices, that of this browser first. Renders nothing if the pool tracks no sessions. */
export function SessionListView(props: SessionListViewProps) {
  const { state, headingLevel = 2, onSignOut, onSignOutOthers, onRetryRevoking, onReload } = props;
  const { sessions: texts, locale } = useTexts(sessionsEnglish);
  const times = useListTimes(locale);
  const [confirming, setConfirming] = useState<UserSession | 'others' | null>(null);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  if (state.step === 'NOT_TRACKED') return null;

  const session = confirming === 'others' ? null : confirming;
  const confirm = () => {
    if (session) onSignOut(session.id);
    else onSignOutOthers();
    setConfirming(null);
  };
  return (
    <section className="cmk cmk-session-list" aria-labelledby={id} data-step={state.step}>
      <div className="cmk-section-head">
        <Heading level={headingLevel} headingRef={heading} id={id}>
          {texts.title}
        </Heading>
        <p className="cmk-description">{texts.description}</p>
      </div>
      {state.step === 'LOADING' && <ListSkeleton rows={2} label={texts.loading} />}
      {state.step === 'FAILED' && <LoadFailure problem={state.problem} onRetry={onReload} />}
      {state.step === 'READY' && (
        <>
          <ProblemMessage problem={state.problem} />
          {!state.busy && Object.keys(state.failures).length > 0 && (
            <ListFailures text={texts.notEnded} retry={texts.retryRevoking} onRetry={onRetryRevoking} />
          )}
          <DeviceTimesContext.Provider value={times}>
            <SessionRows {...props} state={state} onSignOut={setConfirming} />
          </DeviceTimesContext.Provider>
          <SessionListActions {...props} state={state} onSignOutOthers={() => setConfirming('others')} />
        </>
      )}
      <ConfirmDialog
        isOpen={confirming !== null}
        title={session ? texts.signOutTitle(sessionName(session, texts)) : texts.signOutOthersTitle}
        description={session ? texts.signOutDescription : texts.signOutOthersDescription}
        confirmLabel={texts.signOutShort}
        pending={state.step === 'READY' && state.busy !== null}
        onConfirm={confirm}
        onCancel={() => setConfirming(null)}
        // The pressed button disappears together with its session.
        takeFocus={() => heading.current?.focus()}
      />
    </section>
  );
}

interface SessionRowsProps extends Pick<SessionListViewProps, 'clientNames' | 'now'> {
  state: ReadyState;
  onSignOut: (session: UserSession) => void;
}

function SessionRows({ state: { sessions, busy, failures }, clientNames, now, onSignOut }: SessionRowsProps) {
  return (
    <ul className="cmk-list">
      {sessions.map((session) => (
        <SessionRow
          key={session.id}
          session={session}
          appName={session.clientId && clientNames?.[session.clientId]}
          now={now}
          busy={busy?.type === 'revokeUserSession' && busy.id === session.id}
          // Other rows ask first, and the dialog waits for the action in progress.
          pending={busy?.type === 'revokeOtherSessions'}
          problem={failures[session.id]}
          onSignOut={onSignOut}
        />
      ))}
    </ul>
  );
}

interface SessionListActionsProps extends Pick<SessionListViewProps, 'onLoadMore' | 'onSignOutOthers'> {
  state: ReadyState;
}

/** Actions on the whole list, and their progress. */
function SessionListActions({ state, onLoadMore, onSignOutOthers }: SessionListActionsProps) {
  const { sessions: texts } = useTexts(sessionsEnglish);
  const { busy, hasMore, sessions } = state;
  const action = (type: NonNullable<typeof busy>['type']) => ({
    busy: busy?.type === type,
    pending: busy !== null && busy.type !== type,
  });
  return (
    <>
      {busy?.type === 'revokeOtherSessions' && (
        <ListProgress {...busy} label={texts.signOutOthers} text={texts.signingOut(busy.done, busy.total)} />
      )}
      <div className="cmk-list-foot">
        {hasMore && (
          <Button size="small" {...action('loadMore')} onClick={onLoadMore}>
            {texts.loadMore}
          </Button>
        )}
        {(hasMore || sessions.some(({ isCurrentSession }) => !isCurrentSession)) && (
          <Button size="small" variant="danger" {...action('revokeOtherSessions')} onClick={onSignOutOthers}>
            {texts.signOutOthers}
          </Button>
        )}
      </div>
    </>
  );
}
