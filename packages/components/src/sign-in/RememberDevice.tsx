'use client';
import { useEffect, useId, useRef } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Part } from '../ui/Part.js';

export interface RememberDeviceProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Days after which the app asks for a code again. */
  days?: number | undefined;
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

function DefaultRememberDevice({ checked, onChange, days }: RememberDeviceProps) {
  const { rememberDevice } = useTexts(english);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Checked before hydration, or restored by the browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the box once, when it comes to life
  useEffect(() => {
    if (input.current && input.current.checked !== checked) onChange(input.current.checked);
  }, []);
  return (
    <div className="cmk-remember">
      <input
        className="cmk-remember-input"
        id={id}
        ref={input}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-describedby={`${id}-hint`}
      />
      <label className="cmk-remember-label" htmlFor={id}>
        {rememberDevice.label}
      </label>
      <p className="cmk-field-hint" id={`${id}-hint`}>
        {days ? rememberDevice.hintForDays(days) : rememberDevice.hint}
      </p>
    </div>
  );
}
