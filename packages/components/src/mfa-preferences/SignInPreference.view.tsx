'use client';
import type { MfaFactor, MfaType, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { useId, useRef, useState } from 'react';
import { preferencesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { inputFor } from './MfaFactorRow.view.js';

interface SignInPreferenceProps {
  factors: readonly MfaFactor[];
  busy: UpdateMfaPreferenceInput | null;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
}

/**
 * Choice of what a sign-in asks for: the user chooses each time, or it is always the same method. Cognito offers nothing beside
 * a preferred method, so the text says what is lost. Nothing changes before "Save", as arrow keys check each radio on the way.
 */
export function SignInPreference({ factors, busy, onUpdate }: SignInPreferenceProps) {
  const { preferences, mfaTypes } = useTexts(preferencesEnglish);
  const id = useId();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const enabled = factors.filter((factor) => factor.enabled);
  const preferred = enabled.find((factor) => factor.preferred)?.mfaType ?? null;
  const [draft, setDraft] = useState<MfaType | null>();
  // An answer to the change, or a change elsewhere, is what counts.
  const [shown, setShown] = useState(preferred);
  if (shown !== preferred) {
    setShown(preferred);
    setDraft(undefined);
  }
  const chosen = draft === undefined ? preferred : draft;
  const save = () => {
    // The button is about to disappear.
    fieldset.current?.querySelector<HTMLElement>(':checked')?.focus();
    if (chosen) onUpdate(inputFor(chosen, 'PREFERRED'));
    else if (preferred) onUpdate(inputFor(preferred, 'NOT_PREFERRED'));
  };
  const option = (mfaType: MfaType | null, label: string, hint: string) => (
    <label key={mfaType} className="cmk-preference-option">
      <input
        className="cmk-preference-input"
        type="radio"
        name={id}
        checked={chosen === mfaType}
        aria-describedby={`${id}-${mfaType}`}
        onChange={() => setDraft(mfaType)}
      />
      <span className="cmk-preference-label">{label}</span>
      <span className="cmk-preference-hint" id={`${id}-${mfaType}`} aria-hidden="true">
        {hint}
      </span>
    </label>
  );
  return (
    <fieldset className="cmk-preference" ref={fieldset}>
      <legend className="cmk-preference-title">{preferences.signInTitle}</legend>
      {option(null, preferences.askEachTime, preferences.askEachTimeHint)}
      {enabled.map(({ mfaType }) =>
        option(mfaType, preferences.always(mfaTypes[mfaType].inSentence), preferences.alwaysHint),
      )}
      {chosen !== preferred && (
        <Button size="small" variant="primary" pending={busy !== null} onClick={save}>
          {preferences.save}
        </Button>
      )}
    </fieldset>
  );
}
