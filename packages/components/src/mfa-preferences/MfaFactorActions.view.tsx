'use client';
import type { MfaPreferenceIntent } from '@cognito-mfa/core';
import { preferencesEnglish, totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button, type ButtonProps } from '../ui/Button.js';
import type { MfaFactorRowProps } from './mfa-factor-row.types.js';
import { inputFor, intentFor } from './preference-input.js';

/** What can be done about a verification method. */
export function MfaFactorActions(props: MfaFactorRowProps) {
  const { factor, busy, onUpdate, onSetUpTotp, isSettingUpTotp = false, onEnrol, isSetupOpen = false } = props;
  const { preferences, mfaTypes } = useTexts(preferencesEnglish);
  const { totpSetup } = useTexts(totpSetupEnglish);
  const { mfaType, enabled, preferred, destination, verified } = factor;
  const { inSentence } = mfaTypes[mfaType];
  // An authenticator app is switched on by setting it up, which shows its key; a new number by proving it.
  const canTurnOn = mfaType !== 'TOTP' && destination !== undefined && (verified || !onEnrol);

  const change = (intent: MfaPreferenceIntent, label: string, text: string) => {
    const isBusy = busy !== null && intentFor(busy, mfaType) === intent;
    return (
      <Button
        // On and off are one button, which keeps the focus when its name changes.
        key={intent === 'PREFERRED' ? intent : 'on-off'}
        size="small"
        variant={intent === 'DISABLED' ? 'quiet' : 'secondary'}
        aria-label={label}
        busy={isBusy}
        pending={busy !== null && !isBusy}
        onClick={() => onUpdate(inputFor(mfaType, intent))}
      >
        {text}
      </Button>
    );
  };

  const begin = (variant: ButtonProps['variant'], label: string, text: string, onClick: () => void) => (
    <Button
      size="small"
      variant={variant}
      aria-label={label}
      busy={mfaType === 'TOTP' && isSettingUpTotp}
      pending={busy !== null}
      onClick={onClick}
    >
      {text}
    </Button>
  );

  const enrol = () => {
    if (mfaType === 'TOTP' || !onEnrol) return null;
    if (!destination) return begin('primary', preferences.add[mfaType], preferences.addShort, () => onEnrol(mfaType));
    if (!verified) {
      return begin('secondary', preferences.verify[mfaType], preferences.verifyShort, () =>
        onEnrol(mfaType, destination),
      );
    }
    // While the method is on, a number that is not proved yet must not take the place of one that works.
    if (enabled) return null;
    return begin('quiet', preferences.change[mfaType], preferences.changeShort, () => onEnrol(mfaType, destination));
  };

  return (
    <div className="cmk-list-actions">
      {enabled && !preferred && change('PREFERRED', preferences.prefer(inSentence), preferences.preferShort)}
      {!enabled && canTurnOn && change('ENABLED', preferences.turnOn(inSentence), preferences.turnOnShort)}
      {mfaType === 'TOTP' &&
        onSetUpTotp &&
        !isSetupOpen &&
        begin(
          enabled ? 'quiet' : 'primary',
          enabled ? totpSetup.replace : totpSetup.setUp,
          enabled ? totpSetup.replaceShort : totpSetup.setUpShort,
          onSetUpTotp,
        )}
      {!isSetupOpen && enrol()}
      {enabled && change('DISABLED', preferences.turnOff(inSentence), preferences.turnOffShort)}
    </div>
  );
}
