'use client';
import type { MfaFactor, MfaPreferenceIntent, UpdateMfaPreferenceInput } from '@cognito-mfa/core';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { inputFor } from './preference-input.js';

export interface MfaFactorRowProps {
  factor: MfaFactor;
  busy: boolean;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
}

/** One verification method with what can be done about it. */
export function MfaFactorRow({ factor, busy, onUpdate }: MfaFactorRowProps) {
  const { preferences, mfaTypes } = useMessages();
  const { mfaType, enabled, preferred, destination } = factor;
  const { name, hint } = mfaTypes[mfaType];
  const method = name.toLowerCase();
  const update = (intent: MfaPreferenceIntent) => () => onUpdate(inputFor(mfaType, intent));
  // An authenticator app is switched on by setting it up, which shows its key.
  const canTurnOn = mfaType !== 'TOTP' && destination !== undefined;
  const isMissing = !enabled && !canTurnOn;
  return (
    <li className="cmk-list-item" data-mfa-type={mfaType} data-enabled={enabled || undefined}>
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          {name}{' '}
          <span className="cmk-badge" data-on={enabled || undefined}>
            {enabled ? preferences.on : preferences.off}
          </span>
          {preferred && (
            <span className="cmk-badge" data-preferred="">
              {preferences.preferred}
            </span>
          )}
        </p>
        <p className="cmk-field-hint">{isMissing ? preferences.missing[mfaType] : (destination ?? hint)}</p>
      </div>
      <div className="cmk-list-actions">
        {enabled && !preferred && (
          <Button busy={busy} onClick={update('PREFERRED')}>
            {preferences.prefer(method)}
          </Button>
        )}
        {enabled && (
          <Button look="quiet" busy={busy} onClick={update('DISABLED')}>
            {preferences.turnOff(method)}
          </Button>
        )}
        {!enabled && canTurnOn && (
          <Button busy={busy} onClick={update('ENABLED')}>
            {preferences.turnOn(method)}
          </Button>
        )}
      </div>
    </li>
  );
}
