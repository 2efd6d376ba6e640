'use client';
import type { AuthWebAuthnCredential, PasskeysState } from '@cognito-mfa/core';
import { useCallback, useId, useRef, useState } from 'react';
import { DeviceTimesContext, useListTimes } from '../device-list/device-times.js';
import { passkeysEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ListSkeleton } from '../ui/ListSkeleton.js';
import { LoadFailure } from '../ui/LoadFailure.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';
import { useLatest } from '../ui/useLatest.js';
import { PasskeyRow } from './PasskeyRow.view.js';
import { passkeyName } from './passkey-name.js';
import { type PasskeySecondStep, SecondStep } from './SecondStep.view.js';

export interface PasskeyListViewProps {
  state: PasskeysState;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** The only passkey is the only way to sign in, so the confirmation warns. */
  isLastWayIn?: boolean;
  /** Shows the checkbox that lets a passkey count as both factors, once there is a passkey. */
  secondStep?: PasskeySecondStep | undefined;
  onAdd: () => void;
  onRename: (credentialId: string, name: string) => void;
  /** Called when the confirmation opens, to find out whether this is the last way in. */
  onAskRemoval?: ((credentialId: string) => void) | undefined;
  onRemove: (credentialId: string) => void;
  onSecondStep?: ((isOn: boolean) => void) | undefined;
  onReload: () => void;
}

type ReadyState = Extract<PasskeysState, { step: 'READY' }>;

/** The passkeys of a user, with actions to add, rename and remove them. Says why, where a page cannot add any. */
export function PasskeyListView(props: PasskeyListViewProps) {
  const { state, headingLevel = 2, isLastWayIn = false, onAskRemoval, onRemove, onReload } = props;
  const { passkeys: texts, locale } = useTexts(passkeysEnglish);
  const times = useListTimes(locale);
  const [confirming, setConfirming] = useState<AuthWebAuthnCredential | null>(null);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  const name = confirming ? passkeyName(confirming, texts) : '';
  const ask = (passkey: AuthWebAuthnCredential) => {
    setConfirming(passkey);
    onAskRemoval?.(passkey.credentialId);
  };
  return (
    <section className="cmk cmk-passkey-list" aria-labelledby={id} data-step={state.step}>
      <div className="cmk-section-head">
        <Heading level={headingLevel} headingRef={heading} id={id}>
          {texts.title}
        </Heading>
        <p className="cmk-description">{texts.description}</p>
      </div>
      {state.step === 'LOADING' && <ListSkeleton rows={1} label={texts.loading} />}
      {state.step === 'FAILED' && <LoadFailure problem={state.problem} onRetry={onReload} />}
      {state.step === 'READY' && (
        <DeviceTimesContext.Provider value={times}>
          <ReadyList {...props} state={state} onAsk={ask} />
        </DeviceTimesContext.Provider>
      )}
      <ConfirmDialog
        isOpen={confirming !== null}
        title={texts.removeTitle(name)}
        description={isLastWayIn ? texts.removeLastDescription : texts.removeDescription}
        confirmLabel={texts.removeShort}
        pending={state.step === 'READY' && state.busy !== null}
        onConfirm={() => {
          if (confirming) onRemove(confirming.credentialId);
          setConfirming(null);
        }}
        onCancel={() => setConfirming(null)}
        // The pressed button disappears together with its passkey.
        takeFocus={() => heading.current?.focus()}
      />
    </section>
  );
}

interface ReadyListProps extends Pick<PasskeyListViewProps, 'secondStep' | 'onAdd' | 'onRename' | 'onSecondStep'> {
  state: ReadyState;
  onAsk: (passkey: AuthWebAuthnCredential) => void;
}

function ReadyList({ state, secondStep, onAdd, onRename, onAsk, onSecondStep }: ReadyListProps) {
  const { passkeys: texts } = useTexts(passkeysEnglish);
  const { passkeys, support, isShutOut, busy, busyId, problem, addedId } = state;
  const latest = useLatest({ onRename, onAsk });
  const rename = useCallback((id: string, name: string) => latest.current.onRename(id, name), [latest]);
  const ask = useCallback((passkey: AuthWebAuthnCredential) => latest.current.onAsk(passkey), [latest]);
  return (
    <>
      <ProblemMessage problem={problem} />
      {addedId !== null && <SuccessMessage>{isShutOut ? texts.saved : texts.done}</SuccessMessage>}
      {passkeys.length === 0 ? (
        <p className="cmk-empty">{texts.empty}</p>
      ) : (
        <ul className="cmk-list">
          {passkeys.map((passkey) => {
            const isBusy = busyId === passkey.credentialId && busy !== 'addPasskey';
            return (
              <PasskeyRow
                key={passkey.credentialId}
                passkey={passkey}
                busy={isBusy ? busy : null}
                pending={busy !== null && !isBusy}
                onRename={rename}
                onRemove={ask}
              />
            );
          })}
        </ul>
      )}
      {isShutOut && <p className="cmk-field-hint">{texts.shutOut}</p>}
      {secondStep && onSecondStep && passkeys.length > 0 && <SecondStep {...secondStep} onChange={onSecondStep} />}
      {support.isSupported ? (
        <div className="cmk-list-foot">
          <Button
            size="small"
            busy={busy === 'addPasskey'}
            pending={busy !== null && busy !== 'addPasskey'}
            onClick={onAdd}
          >
            {texts.add}
          </Button>
        </div>
      ) : (
        support.reason && <p className="cmk-field-hint">{texts.unsupported[support.reason]}</p>
      )}
    </>
  );
}
