'use client';
import type {
  DeliveredFactor,
  MfaFactor,
  MfaPreferenceIntent,
  MfaType,
  UpdateMfaPreferenceInput,
} from '@cognito-mfa/core';
import { preferencesEnglish, totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button, type ButtonProps } from '../ui/Button.js';
import { IconTile, mfaTypeIcons } from '../ui/Icon.js';
import { Part } from '../ui/Part.js';
import { privacyMarks } from '../ui/Private.js';

export interface MfaFactorRowProps {
  factor: MfaFactor;
  /** Change in progress, of this method or of another. */
  busy: UpdateMfaPreferenceInput | null;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
  /** Starts the setup of an authenticator app. Leave it out to offer none. */
  onSetUpTotp?: (() => void) | undefined;
  isSettingUpTotp?: boolean;
  /** Starts the enrolment of a phone number or an address. Leave it out to offer none. */
  onEnrol?: ((mfaType: DeliveredFactor, destination?: string) => void) | undefined;
  /** A setup or an enrolment is on the screen already. */
  isSetupOpen?: boolean;
}

/** Row of one method: its state, and buttons that change it. */
export function MfaFactorRow(props: MfaFactorRowProps) {
  return <Part name="MfaFactorRow" Default={DefaultMfaFactorRow} props={props} />;
}

function DefaultMfaFactorRow(props: MfaFactorRowProps) {
  const { factor, onSetUpTotp, onEnrol } = props;
  const { preferences, mfaTypes } = useTexts(preferencesEnglish);
  const { mfaType, enabled, destination, verified } = factor;
  const { name, hint } = mfaTypes[mfaType];
  const canBegin = mfaType === 'TOTP' ? onSetUpTotp : (onEnrol ?? destination);
  const isMissing = !enabled && !canBegin;
  return (
    <li className="cmk-list-item" data-mfa-type={mfaType} data-enabled={enabled || undefined}>
      <IconTile name={mfaTypeIcons[mfaType]} tone={enabled ? 'success' : undefined} />
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          {name}{' '}
          {enabled && (
            <span className="cmk-badge" data-on="">
              {preferences.on}
            </span>
          )}
          {!enabled && mfaType === 'TOTP' && (
            <span className="cmk-badge" data-recommended="">
              {preferences.recommended}
            </span>
          )}
        </p>
        <p className="cmk-list-hint">
          {isMissing ? (
            preferences.missing[mfaType]
          ) : destination ? (
            <bdi {...privacyMarks('cmk-private')} dir="ltr">
              {destination}
            </bdi>
          ) : (
            <span className="cmk-list-detail">{hint}</span>
          )}
          {destination && verified === false && (
            <>
              {' '}
              <span className="cmk-unverified">{preferences.unverified}</span>
            </>
          )}
          {mfaType === 'SMS' && !isMissing && (
            <>
              {' '}
              <span className="cmk-less-secure">{preferences.lessSecure}</span>
            </>
          )}
        </p>
      </div>
      <MfaFactorActions {...props} />
    </li>
  );
}

/** Buttons of a method. */
function MfaFactorActions(props: MfaFactorRowProps) {
  const { factor, busy, onUpdate, onSetUpTotp, isSettingUpTotp = false, onEnrol, isSetupOpen = false } = props;
  const { preferences, mfaTypes } = useTexts(preferencesEnglish);
  const { totpSetup } = useTexts(totpSetupEnglish);
  const { mfaType, enabled, destination, verified } = factor;
  const { inSentence } = mfaTypes[mfaType];
  // Setting up an authenticator app turns it on, and so does verifying a new number.
  const canTurnOn = mfaType !== 'TOTP' && destination !== undefined && (verified || !onEnrol);

  const change = (intent: MfaPreferenceIntent, label: string, text: string) => {
    const isBusy = busy !== null && intentFor(busy, mfaType) === intent;
    return (
      <Button
        // One key for "on" and "off": the button keeps the focus when its name changes.
        key="on-off"
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
    // A number that is not verified yet must not replace one that works while the method is on.
    if (enabled) return null;
    return begin('quiet', preferences.change[mfaType], preferences.changeShort, () => onEnrol(mfaType, destination));
  };

  return (
    <div className="cmk-list-actions">
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

const keys = { SMS: 'sms', TOTP: 'totp', EMAIL: 'email' } as const satisfies Record<
  MfaType,
  keyof UpdateMfaPreferenceInput
>;

/** Returns the input of `updateMFAPreference` that changes one method and leaves the others as they are. */
export function inputFor(mfaType: MfaType, intent: MfaPreferenceIntent): UpdateMfaPreferenceInput {
  return { [keys[mfaType]]: intent };
}

/** Returns the change of one method in an input of `updateMFAPreference`. */
function intentFor(input: UpdateMfaPreferenceInput, mfaType: MfaType): MfaPreferenceIntent | undefined {
  return input[keys[mfaType]];
}
