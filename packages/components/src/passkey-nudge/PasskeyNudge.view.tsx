'use client';
import type { Problem } from '@cognito-mfa/core';
import { useId } from 'react';
import { passkeyNudgeEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { IconTile } from '../ui/Icon.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';

export interface PasskeyNudgeViewProps {
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** A passkey is being added. */
  busy?: boolean;
  problem?: Problem | null;
  onAdd: () => void;
  /** Asks again after some days. */
  onLater: () => void;
  onDontAskAgain: () => void;
}

/** Suggestion to add a passkey, with a way to say "not now" and "never". It does not take the focus. */
export function PasskeyNudgeView(props: PasskeyNudgeViewProps) {
  const { headingLevel = 2, busy = false, problem = null, onAdd, onLater, onDontAskAgain } = props;
  const { passkeyNudge: texts } = useTexts(passkeyNudgeEnglish);
  const id = useId();
  return (
    <section className="cmk cmk-passkey-nudge" aria-labelledby={id}>
      <div className="cmk-step-head">
        <IconTile name="key" />
        <Heading level={headingLevel} id={id}>
          {texts.title}
        </Heading>
        <p className="cmk-description">{texts.description}</p>
      </div>
      <ProblemMessage problem={problem} />
      <div className="cmk-form-actions">
        <Button variant="primary" busy={busy} onClick={onAdd}>
          {texts.add}
        </Button>
        <Button pending={busy} onClick={onLater}>
          {texts.later}
        </Button>
      </div>
      <div className="cmk-actions">
        <Button variant="quiet" pending={busy} onClick={onDontAskAgain}>
          {texts.dontAskAgain}
        </Button>
      </div>
    </section>
  );
}
