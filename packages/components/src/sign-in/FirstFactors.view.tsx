'use client';
import type { FirstFactor } from '@cognito-mfa/hooks';
import type { MouseEvent, RefObject } from 'react';
import { firstFactorsEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Icon, type IconName } from '../ui/Icon.js';

export interface FirstFactorsViewProps {
  firstFactors: readonly FirstFactor[];
  /** They stand below the form of the password, with "or" between them. */
  isBelowForm: boolean;
  /** No password stands above them, so the first is the main button. */
  isAlone?: boolean;
  /** The one in progress. */
  busy: FirstFactor | undefined;
  /** Another action is in progress. */
  pending: boolean;
  rootRef?: RefObject<HTMLDivElement | null>;
  onSelect: (firstFactor: FirstFactor, event: MouseEvent<HTMLButtonElement>) => void;
}

const icons: Readonly<Record<FirstFactor, IconName>> = Object.freeze({
  PASSKEY: 'key',
  PASSWORD: 'lock',
  EMAIL_CODE: 'mail',
  SMS_CODE: 'message',
});

/** Buttons of the first factors, each in progress on its own. */
export function FirstFactorsView(props: FirstFactorsViewProps) {
  const { firstFactors, isBelowForm, isAlone = false, busy, pending, rootRef, onSelect } = props;
  const { firstFactors: texts } = useTexts(firstFactorsEnglish);
  return (
    <div className="cmk-first-factors" ref={rootRef}>
      {isBelowForm && firstFactors.length > 0 && <p className="cmk-or">{texts.or}</p>}
      {firstFactors.map((firstFactor, index) => (
        <Button
          key={firstFactor}
          {...(isAlone && index === 0 && { variant: 'primary' as const })}
          busy={busy === firstFactor}
          pending={pending && busy !== firstFactor}
          onClick={(event) => onSelect(firstFactor, event)}
        >
          <Icon name={icons[firstFactor]} />
          {texts[firstFactor]}
        </Button>
      ))}
    </div>
  );
}
