import type { PoolSettings } from '@cognito-mfa/emulator';
import { useCallback, useEffect, useId, useState } from 'react';
import type { SideChannel } from '../backend/side-channel.js';
import { PanelSection } from './PanelSection.js';

const mfaChoices: Record<PoolSettings['mfa'], string> = { OFF: 'Off', OPTIONAL: 'Optional', ON: 'Required' };
const deviceChoices: Record<PoolSettings['devices'], string> = {
  off: 'Off',
  'opt-in': 'When the user asks',
  always: 'Always',
};

const passkeyChoices: Record<PoolSettings['passkeys'], string> = {
  off: 'Off',
  'one-factor': 'One factor',
  'both-factors': 'Both factors',
};

/** Changes pool settings at runtime, to see how the product reacts. */
export function PoolControls({ fetchPoolSettings, changePoolSettings }: SideChannel) {
  const [settings, setSettings] = useState<PoolSettings>();
  const [hasFailed, setFailed] = useState(false);

  const follow = useCallback(async (ask: () => Promise<PoolSettings>) => {
    try {
      setSettings(await ask());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);

  useEffect(() => {
    void follow(fetchPoolSettings);
  }, [follow, fetchPoolSettings]);

  return (
    <PanelSection title="Pool" note={settings && `MFA ${mfaChoices[settings.mfa].toLowerCase()}`}>
      <Choice
        label="MFA"
        value={settings?.mfa}
        choices={mfaChoices}
        onChange={(mfa) => void follow(() => changePoolSettings({ mfa }))}
      />
      <Choice
        label="Remembered devices"
        value={settings?.devices}
        choices={deviceChoices}
        onChange={(devices) => void follow(() => changePoolSettings({ devices }))}
      />
      <Choice
        label="Passkeys"
        value={settings?.passkeys}
        choices={passkeyChoices}
        onChange={(passkeys) => void follow(() => changePoolSettings({ passkeys }))}
      />
      <p role="status" className="dev-hint">
        {hasFailed && 'The emulator rejected the change.'}
      </p>
    </PanelSection>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value | undefined;
  choices: Record<Value, string>;
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="dev-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={value === undefined}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {(Object.entries(choices) as [Value, string][]).map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
