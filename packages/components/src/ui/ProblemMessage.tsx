'use client';
import type { Problem } from '@cognito-mfa/core';
import { useCountdown } from '@cognito-mfa/hooks';
import type { ReactNode } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { clockText } from './Countdown.js';
import { Icon } from './Icon.js';
import { Part } from './Part.js';

export interface ProblemMessageProps {
  problem: Problem | null;
  /** Text in place of the Problem's own. */
  text?: string | undefined;
  id?: string;
  /** Button that leads on. */
  children?: ReactNode;
}

/** Message about a Problem, which screen readers announce at once. */
export function ProblemMessage(props: ProblemMessageProps) {
  return <Part name="ProblemMessage" Default={DefaultProblemMessage} props={props} />;
}

function DefaultProblemMessage({ problem, text, id, children }: ProblemMessageProps) {
  const messages = useTexts(english);
  if (!problem) return null;
  const isNeutral = problem.code === 'passkey-cancelled' || problem.code === 'passkey-exists';
  return (
    <div className="cmk-problem" data-problem={problem.code} data-tone={isNeutral ? 'neutral' : undefined} id={id}>
      <Icon
        name={isNeutral ? 'key' : problem.retry === 'wait' || problem.code === 'session-expired' ? 'clock' : 'alert'}
      />
      <div className="cmk-problem-body">
        <p className="cmk-problem-text" role={isNeutral ? 'status' : 'alert'}>
          {text ?? problemText(messages, problem)}
        </p>
        {'retryAt' in problem && problem.retryAt !== undefined && <Wait until={problem.retryAt} />}
        {children && <div className="cmk-problem-action">{children}</div>}
      </div>
    </div>
  );
}

/** Time to wait: shown each second, announced when it is over. */
function Wait({ until }: { until: number }) {
  const { actions } = useTexts(english);
  const { secondsLeft = 0, isExpired } = useCountdown(until);
  return (
    <>
      {!isExpired && (
        <p className="cmk-countdown" role="timer" aria-live="off">
          {actions.waitFor(clockText(secondsLeft))}
        </p>
      )}
      <p className="cmk-countdown" role="status">
        {isExpired && actions.waitIsOver}
      </p>
    </>
  );
}
