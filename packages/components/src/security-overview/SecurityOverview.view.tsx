'use client';
import type { SecurityOverviewState, SecuritySection, SecurityWeakness } from '@cognito-mfa/core';
import { useId } from 'react';
import { securityOverviewEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { IconTile } from '../ui/Icon.js';
import { ListSkeleton } from '../ui/ListSkeleton.js';
import { LoadFailure } from '../ui/LoadFailure.js';

export interface SecurityOverviewViewProps {
  state: SecurityOverviewState;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** Leads to the part of the settings that mends a weakness. Without it, the list only tells. */
  onReview?: ((section: SecuritySection) => void) | undefined;
  onReload: () => void;
}

/** The weak points of an account, each with the action that mends it, and the good ones. No score. */
export function SecurityOverviewView({ state, headingLevel = 2, onReview, onReload }: SecurityOverviewViewProps) {
  const { securityOverview: texts } = useTexts(securityOverviewEnglish);
  const id = useId();
  const textOf = ({ id: weakness, count }: SecurityWeakness) => {
    const text = texts.weak[weakness];
    return typeof text === 'string' ? text : text(count);
  };
  return (
    <section className="cmk cmk-security-overview" aria-labelledby={id} data-step={state.step}>
      <div className="cmk-section-head">
        <Heading level={headingLevel} id={id}>
          {texts.title}
        </Heading>
        {state.step === 'READY' && state.weaknesses.length === 0 && <p className="cmk-description">{texts.allGood}</p>}
      </div>
      {state.step === 'LOADING' && <ListSkeleton rows={1} label={texts.loading} />}
      {state.step === 'FAILED' && <LoadFailure problem={state.problem} onRetry={onReload} />}
      {state.step === 'READY' && (
        <ul className="cmk-list">
          {state.weaknesses.map((weakness) => (
            <li key={weakness.id} className="cmk-list-item">
              <IconTile name="alert" />
              <p className="cmk-list-text">{textOf(weakness)}</p>
              {onReview && (
                <div className="cmk-list-actions">
                  <Button size="small" variant="quiet" onClick={() => onReview(weakness.section)}>
                    {texts.actions[weakness.section]}
                  </Button>
                </div>
              )}
            </li>
          ))}
          {state.strengths.map((strength) => (
            <li key={strength} className="cmk-list-item">
              <IconTile name="check" tone="success" />
              <p className="cmk-list-text">{texts.good[strength]}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
