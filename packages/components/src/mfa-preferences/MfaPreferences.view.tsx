'use client';
import type { DeliveredFactor, MfaFactor, MfaPreferenceState, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { type ReactNode, useId } from 'react';
import { preferencesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ListSkeleton } from '../ui/ListSkeleton.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { useStepFocus } from '../ui/useStepFocus.js';
import { MfaFactorRow } from './MfaFactorRow.view.js';
import { inputFor } from './preference-input.js';

export interface MfaPreferencesViewProps {
  state: MfaPreferenceState;
  headingLevel?: HeadingLevel;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
  onReload: () => void;
  /** Starts the set-up of an authenticator app. */
  onSetUpTotp?: (() => void) | undefined;
  isSettingUpTotp?: boolean;
  /** Starts the enrolment of a phone number or an address; absent where that is not offered. */
  onEnrol?: ((mfaType: DeliveredFactor, destination?: string) => void) | undefined;
  /** A set-up or an enrolment is on the screen already. */
  isSetupOpen?: boolean;
  /** Below the methods: the set-up that was started. */
  children?: ReactNode;
}

/** The verification methods: which are on, which comes first, and what is missing for the others. */
export function MfaPreferencesView(props: MfaPreferencesViewProps) {
  const { state, headingLevel = 2, onUpdate, onReload, children } = props;
  const { onSetUpTotp, isSettingUpTotp = false, onEnrol, isSetupOpen = false } = props;
  const { preferences, actions } = useTexts(preferencesEnglish);
  const id = useId();
  // A button whose work is done goes, and must not take the focus with it.
  const container = useStepFocus('');
  return (
    <section className="cmk cmk-mfa-preferences" aria-labelledby={id} data-step={state.step} ref={container}>
      <div className="cmk-section-head">
        <Heading level={headingLevel} id={id}>
          {preferences.title}
        </Heading>
        <p className="cmk-description">{preferences.description}</p>
      </div>
      {state.step === 'LOADING' && <ListSkeleton rows={3} label={preferences.loading} />}
      {state.step === 'FAILED' && (
        <ProblemMessage problem={state.problem}>
          <Button size="small" onClick={onReload}>
            {actions.retry}
          </Button>
        </ProblemMessage>
      )}
      {state.step === 'READY' && (
        <>
          <ProblemMessage problem={state.problem} />
          <ul className="cmk-list">
            {state.factors.map((factor) => (
              <MfaFactorRow
                key={factor.mfaType}
                factor={factor}
                busy={state.busy}
                onUpdate={onUpdate}
                onSetUpTotp={onSetUpTotp}
                isSettingUpTotp={isSettingUpTotp}
                onEnrol={onEnrol}
                isSetupOpen={isSetupOpen}
              />
            ))}
          </ul>
          <Preference factors={state.factors} busy={state.busy !== null} onUpdate={onUpdate} />
        </>
      )}
      {children}
    </section>
  );
}

interface PreferenceProps {
  factors: readonly MfaFactor[];
  busy: boolean;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
}

/** With two methods on and none preferred, Cognito lets the user choose at each sign-in. */
function Preference({ factors, busy, onUpdate }: PreferenceProps) {
  const { preferences } = useTexts(preferencesEnglish);
  const preferred = factors.find((factor) => factor.preferred);
  if (factors.filter((factor) => factor.enabled).length < 2) return null;
  return (
    <div className="cmk-note">
      <p>{preferred ? preferences.preferNoneHint : preferences.asksEachTime}</p>
      {preferred && (
        <Button
          size="small"
          variant="quiet"
          pending={busy}
          onClick={() => onUpdate(inputFor(preferred.mfaType, 'NOT_PREFERRED'))}
        >
          {preferences.preferNone}
        </Button>
      )}
    </div>
  );
}
