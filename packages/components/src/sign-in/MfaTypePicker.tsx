'use client';
import type { MfaType } from '@cognito-mfa/core';
import { useId } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { IconTile, mfaTypeIcons } from '../ui/Icon.js';
import { Part } from '../ui/Part.js';
import { privacyMarks } from '../ui/Private.js';

export interface MfaTypePickerProps {
  mfaTypes: readonly MfaType[];
  /** Accessible name of the list. */
  label: string;
  /** Masked destinations of codes, by method. Default: a hint about the method. */
  destinations?: Readonly<Partial<Record<MfaType, string>>> | undefined;
  /** Method of the last sign-in, which comes first. */
  lastUsed?: MfaType | undefined;
  /** The choice is being sent. */
  busy?: boolean;
  onSelect: (mfaType: MfaType) => void;
}

/**
 * List of verification methods, each a button: the last used one first, then the safer ones. Nothing is chosen in advance.
 *
 * @example
 * <MfaTypePicker
 *   mfaTypes={state.allowedMFATypes}
 *   label="Choose how to verify"
 *   onSelect={(mfaType) => void selectMfaType(mfaType)}
 * />
 */
export function MfaTypePicker(props: MfaTypePickerProps) {
  return <Part name="MfaTypePicker" Default={DefaultMfaTypePicker} props={props} />;
}

/** The safer methods first. */
const order: readonly MfaType[] = ['TOTP', 'EMAIL', 'SMS'];

function DefaultMfaTypePicker(props: MfaTypePickerProps) {
  const { mfaTypes, label, destinations = {}, lastUsed, busy = false, onSelect } = props;
  const { mfaTypes: texts, signIn } = useTexts(english);
  const id = useId();
  const rank = (mfaType: MfaType) => (mfaType === lastUsed ? -1 : order.indexOf(mfaType));
  return (
    <ul className="cmk-picker" aria-label={label}>
      {[...mfaTypes]
        .sort((one, other) => rank(one) - rank(other))
        .map((mfaType) => (
          <li key={mfaType} className="cmk-picker-item">
            <button
              type="button"
              className="cmk-picker-option"
              data-mfa-type={mfaType}
              aria-describedby={`${id}-${mfaType}-hint`}
              aria-disabled={busy || undefined}
              onClick={() => !busy && onSelect(mfaType)}
            >
              <IconTile name={mfaTypeIcons[mfaType]} />
              <span className="cmk-picker-name">{texts[mfaType].name}</span>
              <span className="cmk-picker-hint" id={`${id}-${mfaType}-hint`} aria-hidden="true">
                {destinations[mfaType] ? (
                  <bdi {...privacyMarks('cmk-private')} dir="ltr">
                    {destinations[mfaType]}
                  </bdi>
                ) : (
                  texts[mfaType].hint
                )}
                {mfaType === lastUsed && ` · ${signIn.lastUsed}`}
              </span>
            </button>
          </li>
        ))}
    </ul>
  );
}
