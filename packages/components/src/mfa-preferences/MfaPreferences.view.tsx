'use client';
import type { DeliveredFactor, MfaPreferenceState, MfaType, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { preferencesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { IconTile } from '../ui/Icon.js';
import { ListSkeleton } from '../ui/ListSkeleton.js';
import { LoadFailure } from '../ui/LoadFailure.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { useStepFocus } from '../ui/StepFocus.js';
import { inputFor, MfaFactorRow } from './MfaFactorRow.view.js';
import { SignInPreference } from './SignInPreference.view.js';

export interface MfaPreferencesViewProps {
  state: MfaPreferenceState;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** Receives the heading, to move the focus there. */
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
  onReload: () => void;
  /** Starts the setup of an authenticator app. Leave it out to offer none. */
  onSetUpTotp?: (() => void) | undefined;
  isSettingUpTotp?: boolean;
  /** Starts the enrolment of a phone number or an address. Leave it out to offer none. */
  onEnrol?: ((mfaType: DeliveredFactor, destination?: string) => void) | undefined;
  /** A setup or an enrolment is on the screen already. */
  isSetupOpen?: boolean;
  /** Setup that was started, by the method in whose row it opens. */
  setups?: Readonly<Partial<Record<MfaType, ReactNode>>> | undefined;
}

/**
 * Verification methods, rendered from their state: which are on, which comes first, what the others are missing.
 *
 * @example
 * const { state, updateMFAPreference, reload } = useMfaPreference();
 *
 * <MfaPreferencesView
 *   state={state}
 *   onUpdate={(input) => void updateMFAPreference(input)}
 *   onReload={() => void reload()}
 * />
 */
export function MfaPreferencesView(props: MfaPreferencesViewProps) {
  const { state, headingLevel = 2, onUpdate, onReload, setups } = props;
  const { onSetUpTotp, isSettingUpTotp = false, onEnrol, isSetupOpen = false } = props;
  const { preferences } = useTexts(preferencesEnglish);
  const id = useId();
  const ownHeadingRef = useRef<HTMLHeadingElement>(null);
  const headingRef = props.headingRef ?? ownHeadingRef;
  // A button can disappear once its work is done, and the focus would go with it.
  const containerRef = useStepFocus<HTMLElement>('', headingRef);
  const enabled = state.step === 'READY' ? state.factors.filter((factor) => factor.enabled) : [];
  /** Takes the preference of an only method away when another is turned on, so that the user can choose. */
  const update = (input: UpdateMfaPreferenceInput) => {
    const [only, second] = enabled;
    const isSecond = only?.preferred && !second && Object.values(input).includes('ENABLED');
    onUpdate(isSecond ? { ...inputFor(only.mfaType, 'NOT_PREFERRED'), ...input } : input);
  };
  return (
    <section className="cmk cmk-mfa-preferences" aria-labelledby={id} data-step={state.step} ref={containerRef}>
      <div className="cmk-section-head">
        <Heading level={headingLevel} headingRef={headingRef} id={id}>
          {preferences.title}
        </Heading>
        <p className="cmk-description">{preferences.description}</p>
      </div>
      {state.step === 'LOADING' && <ListSkeleton rows={3} label={preferences.loading} />}
      {state.step === 'FAILED' && <LoadFailure problem={state.problem} onRetry={onReload} />}
      {state.step === 'READY' && (
        <>
          <ProblemMessage problem={state.problem} />
          <ProtectionStatus isOn={enabled.length > 0 || state.passkey} />
          <ul className="cmk-list">
            {state.factors.map((factor) => (
              <MfaFactorRow
                key={factor.mfaType}
                factor={factor}
                busy={state.busy}
                onUpdate={update}
                onSetUpTotp={onSetUpTotp}
                isSettingUpTotp={isSettingUpTotp}
                onEnrol={onEnrol}
                isSetupOpen={isSetupOpen}
                isFirst={enabled.length === 0}
                setup={setups?.[factor.mfaType]}
              />
            ))}
          </ul>
          {enabled.length > 1 && <SignInPreference factors={state.factors} busy={state.busy} onUpdate={onUpdate} />}
        </>
      )}
    </section>
  );
}

/** Headline of the methods: whether a sign-in takes more than the password. */
function ProtectionStatus({ isOn }: { isOn: boolean }) {
  const { preferences } = useTexts(preferencesEnglish);
  const status = isOn ? 'on' : 'off';
  return (
    <div className="cmk-status" data-status={status}>
      <IconTile name={isOn ? 'shield' : 'alert'} tone={isOn ? 'success' : 'warning'} />
      <div className="cmk-status-body">
        <p className="cmk-status-title">{preferences.status[status]}</p>
        <p className="cmk-status-text">{preferences.statusHint[status]}</p>
      </div>
    </div>
  );
}
