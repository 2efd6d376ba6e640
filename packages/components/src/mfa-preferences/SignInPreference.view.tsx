'use client';
import type { MfaFactor, MfaType, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { type FormEvent, useEffect, useId, useRef } from 'react';
import { preferencesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { fieldText } from '../ui/StepForm.js';
import { inputFor } from './MfaFactorRow.view.js';

interface SignInPreferenceProps {
  factors: readonly MfaFactor[];
  busy: UpdateMfaPreferenceInput | null;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
}

/** Value of the radio button without a method. */
const EACH_TIME = '';

/**
 * Choice of what a sign-in asks for: the user chooses each time, or it is always the same method. Cognito offers nothing beside
 * a preferred method, so the text says what is lost. Nothing changes before "Save", as arrow keys check each radio on the way.
 */
export function SignInPreference({ factors, busy, onUpdate }: SignInPreferenceProps) {
  const { preferences, mfaTypes } = useTexts(preferencesEnglish);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const enabled = factors.filter((factor) => factor.enabled);
  const preferred = enabled.find((factor) => factor.preferred)?.mfaType ?? EACH_TIME;

  // The answer to a change, or a change elsewhere, is what counts.
  const shown = useRef(preferred);
  useEffect(() => {
    if (shown.current === preferred) return;
    shown.current = preferred;
    for (const input of form.current?.querySelectorAll('input') ?? []) input.checked = input.value === preferred;
  }, [preferred]);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = fieldText(new FormData(event.currentTarget), 'preferred') as MfaType | typeof EACH_TIME;
    if (busy || chosen === preferred) return;
    // The button is about to disappear.
    event.currentTarget.querySelector<HTMLElement>(':checked')?.focus();
    if (chosen) onUpdate(inputFor(chosen, 'PREFERRED'));
    else if (preferred) onUpdate(inputFor(preferred, 'NOT_PREFERRED'));
  };
  const option = (value: MfaType | typeof EACH_TIME, label: string, hint: string) => (
    <label key={value} className="cmk-preference-option">
      <input
        className="cmk-preference-input"
        type="radio"
        name="preferred"
        value={value}
        defaultChecked={value === preferred}
        data-saved={value === preferred || undefined}
        aria-describedby={`${id}-${value}`}
      />
      <span className="cmk-preference-label">{label}</span>
      <span className="cmk-preference-hint" id={`${id}-${value}`} aria-hidden="true">
        {hint}
      </span>
    </label>
  );
  return (
    // Before hydration, Enter would send the choice to the page's own URL. This method sends nothing.
    <form className="cmk-preference" method="dialog" ref={form} onSubmit={save}>
      <fieldset className="cmk-preference-options">
        <legend className="cmk-preference-title">{preferences.signInTitle}</legend>
        {option(EACH_TIME, preferences.askEachTime, preferences.askEachTimeHint)}
        {enabled.map(({ mfaType }) =>
          option(mfaType, preferences.always(mfaTypes[mfaType].inSentence), preferences.alwaysHint),
        )}
      </fieldset>
      <Button type="submit" size="small" pending={busy !== null}>
        {preferences.save}
      </Button>
    </form>
  );
}
