import { OTPField } from '@base-ui/react/otp-field';
import { OtpField } from '@cognito-mfa/components';
import { OTPInput } from 'input-otp';
import { type ComponentType, useState } from 'react';
import OtpInput from 'react-otp-input';

const length = 6;
const places = Array.from({ length }, (_, place) => `place-${place}`);

/** A controlled field for a six-digit code. */
export interface FieldProps {
  readonly onValue: (value: string) => void;
}

/** Each library's field, as its documentation shows it. */
export const fields: Readonly<Record<string, ComponentType<FieldProps>>> = {
  ours: Ours,
  'native input': Native,
  'input-otp': InputOtp,
  'react-otp-input': ReactOtpInput,
  'Base UI': BaseUi,
};

function Ours({ onValue }: FieldProps) {
  const [value, setValue] = useState('');
  return <OtpField label="Code" value={value} onChange={also(setValue, onValue)} />;
}

function Native({ onValue }: FieldProps) {
  const [value, setValue] = useState('');
  const change = also(setValue, onValue);
  return (
    <input
      aria-label="Code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={length}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function InputOtp({ onValue }: FieldProps) {
  const [value, setValue] = useState('');
  return (
    <OTPInput
      aria-label="Code"
      maxLength={length}
      value={value}
      onChange={also(setValue, onValue)}
      render={({ slots }) => (
        <div>
          {slots.map(({ char, hasFakeCaret, isActive }, place) => (
            <div key={places[place]} data-active={isActive}>
              {char}
              {hasFakeCaret && <span />}
            </div>
          ))}
        </div>
      )}
    />
  );
}

function ReactOtpInput({ onValue }: FieldProps) {
  const [value, setValue] = useState('');
  return (
    <OtpInput
      numInputs={length}
      value={value}
      onChange={also(setValue, onValue)}
      renderInput={(props) => <input {...props} />}
    />
  );
}

function BaseUi({ onValue }: FieldProps) {
  const [value, setValue] = useState('');
  return (
    <OTPField.Root length={length} value={value} onValueChange={also(setValue, onValue)}>
      {places.map((place) => (
        <OTPField.Input key={place} aria-label={place} />
      ))}
    </OTPField.Root>
  );
}

function also(set: (value: string) => void, tell: (value: string) => void) {
  return (value: string) => {
    set(value);
    tell(value);
  };
}
