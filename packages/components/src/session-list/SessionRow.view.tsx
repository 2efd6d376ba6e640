'use client';
import type { Problem, UserSession } from '@cognito-mfa/core';
import { memo } from 'react';
import { useDeviceTimes } from '../device-list/device-times.js';
import { sessionsEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { Button } from '../ui/Button.js';
import { Part } from '../ui/Part.js';
import { sessionName, sessionPlace } from './session-name.js';

export interface SessionRowProps {
  session: UserSession;
  /** Name of the app that the session belongs to, if the app tells it. */
  appName?: string | undefined;
  now: number;
  /** This session is being ended. */
  busy: boolean;
  /** Another action is in progress. */
  pending: boolean;
  /** The reason why this session could not be ended. */
  problem?: Problem | undefined;
  onSignOut: () => void;
}

interface ListedSessionProps extends Omit<SessionRowProps, 'onSignOut'> {
  /** Must be the same function on every render, or all rows render again. */
  onSignOut: (session: UserSession) => void;
}

/** A session in a list. Renders again only when its own props change. */
export const SessionRow = memo(({ onSignOut, ...row }: ListedSessionProps) => (
  <Part name="SessionRow" Default={DefaultSessionRow} props={{ ...row, onSignOut: () => onSignOut(row.session) }} />
));

function DefaultSessionRow({ session, appName, now, busy, pending, problem, onSignOut }: SessionRowProps) {
  const messages = useTexts(sessionsEnglish);
  const { sessions: texts, locale } = messages;
  const times = useDeviceTimes(locale);
  const name = sessionName(session, texts);
  const place = sessionPlace(session, texts);
  const active = session.lastActiveDate ?? session.createDate;
  return (
    <li
      className="cmk-list-item"
      data-current={session.isCurrentSession || undefined}
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
    >
      <span
        className="cmk-tile"
        data-device={/\b(iOS|iPadOS|Android)\b/.test(session.deviceType ?? '') ? 'phone' : 'computer'}
        aria-hidden="true"
      />
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          <bdi>{name}</bdi>{' '}
          {session.isCurrentSession && (
            <span className="cmk-badge" data-on="">
              {texts.current}
            </span>
          )}
        </p>
        <p className="cmk-list-hint">
          {appName && (
            <span>
              <bdi>{appName}</bdi>
            </span>
          )}
          {appName && ' '}
          {place && (
            <span>
              <bdi>{place}</bdi>
            </span>
          )}
          {place && ' '}
          {active && (
            <time dateTime={active.toISOString()} title={times.absolute(active)}>
              {texts.lastActive(times.relative(active.getTime() - now))}
            </time>
          )}
        </p>
        {problem && <p className="cmk-list-problem">{problemText(messages, problem)}</p>}
      </div>
      {!session.isCurrentSession && (
        <div className="cmk-list-actions">
          <Button
            size="small"
            variant="quiet"
            busy={busy}
            pending={pending}
            aria-label={texts.signOut(name)}
            onClick={onSignOut}
          >
            {texts.signOutShort}
          </Button>
        </div>
      )}
    </li>
  );
}
