'use client';
import type { MfaType } from '@cognito-mfa/core';
import { useId } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Icon, mfaTypeIcons } from '../ui/Icon.js';
import { Part } from '../ui/Part.js';

export interface MfaTypePickerProps {
  mfaTypes: readonly MfaType[];
  /** Accessible name of the group. */
  label: string;
  /** Name of the radio buttons in the form. Default: `mfaType`. */
  name?: string;
  /** Makes the picker controlled. */
  value?: MfaType;
  /** Default: the first method. */
  defaultValue?: MfaType;
  onChange?: (mfaType: MfaType) => void;
}

/**
 * Group of radio buttons that chooses a verification method.
 *
 * @example
 * <MfaTypePicker mfaTypes={state.allowedMFATypes} label="Choose how to verify" />
 */
export function MfaTypePicker(props: MfaTypePickerProps) {
  return <Part name="MfaTypePicker" Default={DefaultMfaTypePicker} props={props} />;
}

function DefaultMfaTypePicker(props: MfaTypePickerProps) {
  const { mfaTypes, label, name = 'mfaType', value, defaultValue = mfaTypes[0], onChange } = props;
  const { mfaTypes: texts } = useTexts(english);
  const id = useId();
  return (
    <fieldset className="cmk-picker">
      <legend className="cmk-visually-hidden">{label}</legend>
      {mfaTypes.map((mfaType) => (
        <label key={mfaType} className="cmk-picker-option" data-mfa-type={mfaType}>
          <input
            className="cmk-picker-input"
            type="radio"
            name={name}
            value={mfaType}
            aria-describedby={`${id}-${mfaType}`}
            onChange={() => onChange?.(mfaType)}
            {...(value === undefined ? { defaultChecked: mfaType === defaultValue } : { checked: mfaType === value })}
          />
          <span className="cmk-picker-name">{texts[mfaType].name}</span>
          <span className="cmk-picker-hint" id={`${id}-${mfaType}`} aria-hidden="true">
            {texts[mfaType].hint}
          </span>
          <Icon name={mfaTypeIcons[mfaType]} />
        </label>
      ))}
    </fieldset>
  );
}
