'use client';
import type { MfaFactor, MfaPreferenceIntent, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { useMessages } from '../messages/MessagesProvider.js';
import { Part } from '../parts/Part.js';
import { Button } from '../ui/Button.js';
import { IconTile, mfaTypeIcons } from '../ui/Icon.js';
import { inputFor, intentFor } from './preference-input.js';

export interface MfaFactorRowProps {
  factor: MfaFactor;
  /** The change under way, whichever factor it is about. */
  busy: UpdateMfaPreferenceInput | null;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
  /** Starts the set-up of an authenticator app; absent where there is none to offer. */
  onSetUpTotp?: (() => void) | undefined;
  isSettingUpTotp?: boolean;
  /** The set-up is on the screen already. */
  isTotpSetupOpen?: boolean;
}

/** One verification method with what can be done about it. */
export function MfaFactorRow(props: MfaFactorRowProps) {
  return <Part name="MfaFactorRow" Default={DefaultMfaFactorRow} props={props} />;
}

function DefaultMfaFactorRow(props: MfaFactorRowProps) {
  const { factor, busy, onUpdate, onSetUpTotp, isSettingUpTotp = false, isTotpSetupOpen = false } = props;
  const { preferences, mfaTypes, totpSetup } = useMessages();
  const { mfaType, enabled, preferred, destination } = factor;
  const { name, inSentence, hint } = mfaTypes[mfaType];
  // An authenticator app is switched on by setting it up, which shows its key.
  const canTurnOn = mfaType !== 'TOTP' && destination !== undefined;
  const canSetUp = mfaType === 'TOTP' && onSetUpTotp !== undefined;
  const isMissing = !enabled && !canTurnOn && !canSetUp;

  const change = (intent: MfaPreferenceIntent, label: string, text: string) => {
    const isBusy = busy !== null && intentFor(busy, mfaType) === intent;
    return (
      <Button
        size="small"
        look={intent === 'DISABLED' ? 'quiet' : 'secondary'}
        aria-label={label}
        busy={isBusy}
        waiting={busy !== null && !isBusy}
        onClick={() => onUpdate(inputFor(mfaType, intent))}
      >
        {text}
      </Button>
    );
  };

  return (
    <li className="cmk-list-item" data-mfa-type={mfaType} data-enabled={enabled || undefined}>
      <IconTile name={mfaTypeIcons[mfaType]} tone={enabled ? 'success' : undefined} />
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          {name}{' '}
          <span className="cmk-badge" data-on={enabled || undefined}>
            {enabled ? preferences.on : preferences.off}
          </span>{' '}
          {preferred && (
            <span className="cmk-badge" data-preferred="">
              {preferences.preferred}
            </span>
          )}
        </p>
        <p className="cmk-list-hint">
          {isMissing ? preferences.missing[mfaType] : destination ? <bdi dir="ltr">{destination}</bdi> : hint}
        </p>
      </div>
      <div className="cmk-list-actions">
        {enabled && !preferred && change('PREFERRED', preferences.prefer(inSentence), preferences.preferShort)}
        {!enabled && canTurnOn && change('ENABLED', preferences.turnOn(inSentence), preferences.turnOnShort)}
        {canSetUp && !isTotpSetupOpen && (
          <Button
            size="small"
            look={enabled ? 'quiet' : 'primary'}
            aria-label={enabled ? totpSetup.replace : totpSetup.setUp}
            busy={isSettingUpTotp}
            waiting={busy !== null}
            onClick={onSetUpTotp}
          >
            {enabled ? totpSetup.replaceShort : totpSetup.setUpShort}
          </Button>
        )}
        {enabled && change('DISABLED', preferences.turnOff(inSentence), preferences.turnOffShort)}
      </div>
    </li>
  );
}
