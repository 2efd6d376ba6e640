'use client';
import type {
  DeliveredFactor,
  MfaFactor,
  MfaPreferenceIntent,
  MfaType,
  UpdateMfaPreferenceInput,
} from '@cognito-mfa/core';
import type { ReactNode } from 'react';
import { preferencesEnglish, totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { IconTile, mfaTypeIcons } from '../ui/Icon.js';
import { Menu, type MenuItem } from '../ui/Menu.js';
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
  /** The user has no method yet. */
  isFirst?: boolean;
  /** Setup of this method, which opens in its row. */
  setup?: ReactNode;
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
          )}{' '}
          {!enabled && mfaType === 'TOTP' && (
            <span className="cmk-badge" data-recommended="">
              {preferences.recommended}
            </span>
          )}{' '}
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
      {props.setup && <div className="cmk-list-setup">{props.setup}</div>}
    </li>
  );
}

/** The actions of a method: the next thing as a button, the rest in a menu. */
function MfaFactorActions(props: MfaFactorRowProps) {
  const {
    factor,
    busy,
    onUpdate,
    onSetUpTotp,
    isSettingUpTotp = false,
    isFirst = false,
    onEnrol,
    isSetupOpen = false,
  } = props;
  const { preferences, mfaTypes } = useTexts(preferencesEnglish);
  const { totpSetup } = useTexts(totpSetupEnglish);
  const { mfaType, enabled, destination, verified } = factor;
  const { inSentence } = mfaTypes[mfaType];
  const isTotp = mfaType === 'TOTP';
  // Setting up an authenticator app turns it on, and so does verifying a new number.
  const canTurnOn = !isTotp && !enabled && destination !== undefined && (verified || !onEnrol);
  const isBusy = busy !== null && intentFor(busy, mfaType) !== undefined;
  const state = { busy: isBusy || (isTotp && isSettingUpTotp), pending: busy !== null && !isBusy };

  const button = (label: string, text: string, onClick: () => void) => (
    <Button
      key="next"
      size="small"
      // One main button on a page: the first method of a user without any.
      variant={isFirst && isTotp ? 'primary' : 'secondary'}
      aria-label={label}
      {...state}
      onClick={onClick}
    >
      {text}
    </Button>
  );
  const next = () => {
    if (canTurnOn) {
      const turnOn = () => onUpdate(inputFor(mfaType, 'ENABLED'));
      return button(preferences.turnOn(inSentence), preferences.turnOnShort, turnOn);
    }
    if (enabled || isSetupOpen) return null;
    if (isTotp) return onSetUpTotp && button(totpSetup.setUp, totpSetup.setUpShort, onSetUpTotp);
    if (!onEnrol) return null;
    if (!destination) return button(preferences.add[mfaType], preferences.addShort, () => onEnrol(mfaType));
    return button(preferences.verify[mfaType], preferences.verifyShort, () => onEnrol(mfaType, destination));
  };

  const items: MenuItem[] = [];
  if (isTotp && enabled && onSetUpTotp && !isSetupOpen) {
    items.push({ label: totpSetup.replaceShort, name: totpSetup.replace, onSelect: onSetUpTotp });
  }
  // A number that is not verified yet must not replace one that works while the method is on.
  if (!isTotp && canTurnOn && onEnrol && !isSetupOpen) {
    const change = () => onEnrol(mfaType, destination);
    items.push({ label: preferences.changeShort, name: preferences.change[mfaType], onSelect: change });
  }
  if (enabled) {
    const turnOff = () => onUpdate(inputFor(mfaType, 'DISABLED'));
    const name = preferences.turnOff(inSentence);
    items.push({ label: preferences.turnOffShort, name, isDanger: true, onSelect: turnOff });
  }
  return (
    <div className="cmk-list-actions">
      {next()}
      {items.length > 0 && (
        <Menu
          key="menu"
          label={preferences.options(inSentence)}
          items={items}
          busy={enabled && state.busy}
          pending={enabled ? state.pending : busy !== null}
        />
      )}
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
