'use client';
import { useId } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Part } from '../ui/Part.js';

export interface RememberDeviceProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/**
 * Checkbox that remembers this device.
 *
 * @example
 * <RememberDevice checked={rememberDevice} onChange={setRememberDevice} />
 */
export function RememberDevice(props: RememberDeviceProps) {
  return <Part name="RememberDevice" Default={DefaultRememberDevice} props={props} />;
}

function DefaultRememberDevice({ checked, onChange }: RememberDeviceProps) {
  const { rememberDevice } = useTexts(english);
  const id = useId();
  return (
    <div className="cmk-remember">
      <input
        className="cmk-remember-input"
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-describedby={`${id}-hint`}
      />
      <label className="cmk-remember-label" htmlFor={id}>
        {rememberDevice.label}
      </label>
      <p className="cmk-field-hint" id={`${id}-hint`}>
        {rememberDevice.hint}
      </p>
    </div>
  );
}
