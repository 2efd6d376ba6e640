'use client';
import type { MfaFactor, MfaPreferenceState, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { useId } from 'react';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { MfaFactorRow } from './MfaFactorRow.view.js';
import { inputFor } from './preference-input.js';

export interface MfaPreferencesViewProps {
  state: MfaPreferenceState;
  headingLevel?: HeadingLevel;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
  onReload: () => void;
}

/** The verification methods: which are on, which comes first, and what is missing for the others. */
export function MfaPreferencesView({ state, headingLevel = 2, onUpdate, onReload }: MfaPreferencesViewProps) {
  const { preferences, actions } = useMessages();
  const id = useId();
  return (
    <section className="cmk cmk-mfa-preferences" aria-labelledby={id} data-step={state.step}>
      <Heading level={headingLevel} id={id}>
        {preferences.title}
      </Heading>
      <p className="cmk-description">{preferences.description}</p>
      {state.step === 'LOADING' && (
        <div className="cmk-skeleton" role="status">
          <span className="cmk-visually-hidden">{preferences.loading}</span>
        </div>
      )}
      {state.step === 'FAILED' && (
        <ProblemMessage problem={state.problem}>
          <Button onClick={onReload}>{actions.retry}</Button>
        </ProblemMessage>
      )}
      {state.step === 'READY' && (
        <>
          <ProblemMessage problem={state.problem} />
          <ul className="cmk-list">
            {state.factors.map((factor) => (
              <MfaFactorRow key={factor.mfaType} factor={factor} busy={state.busy !== null} onUpdate={onUpdate} />
            ))}
          </ul>
          <AskEachTime factors={state.factors} busy={state.busy !== null} onUpdate={onUpdate} />
        </>
      )}
    </section>
  );
}

interface AskEachTimeProps {
  factors: readonly MfaFactor[];
  busy: boolean;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
}

/** With two methods on and none preferred, Cognito lets the user choose at each sign-in. */
function AskEachTime({ factors, busy, onUpdate }: AskEachTimeProps) {
  const { preferences } = useMessages();
  const preferred = factors.find((factor) => factor.preferred);
  if (!preferred || factors.filter((factor) => factor.enabled).length < 2) return null;
  return (
    <div className="cmk-ask-each-time">
      <Button busy={busy} onClick={() => onUpdate(inputFor(preferred.mfaType, 'NOT_PREFERRED'))}>
        {preferences.preferNone}
      </Button>
      <p className="cmk-field-hint">{preferences.preferNoneHint}</p>
    </div>
  );
}
