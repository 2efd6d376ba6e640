'use client';
import type { AuthWebAuthnCredential } from '@cognito-mfa/core';
import { memo, useEffect, useRef, useState } from 'react';
import { useDeviceTimes } from '../device-list/device-times.js';
import { passkeysEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { IconTile } from '../ui/Icon.js';
import { Part } from '../ui/Part.js';
import { PasskeyNameForm } from './PasskeyNameForm.view.js';
import { passkeyName, passkeyPlace } from './passkey-name.js';

export interface PasskeyRowProps {
  passkey: AuthWebAuthnCredential;
  /** The action on this passkey that is in progress. */
  busy: 'renamePasskey' | 'removePasskey' | null;
  /** Another action is in progress. */
  pending: boolean;
  onRename: (name: string) => void;
  onRemove: () => void;
}

interface ListedPasskeyProps extends Omit<PasskeyRowProps, 'onRename' | 'onRemove'> {
  /** Must be the same functions on every render, or all rows render again. */
  onRename: (credentialId: string, name: string) => void;
  onRemove: (passkey: AuthWebAuthnCredential) => void;
}

/** A passkey in a list. Renders again only when its own props change. */
export const PasskeyRow = memo(({ onRename, onRemove, ...row }: ListedPasskeyProps) => (
  <Part
    name="PasskeyRow"
    Default={DefaultPasskeyRow}
    props={{
      ...row,
      onRename: (name) => onRename(row.passkey.credentialId, name),
      onRemove: () => onRemove(row.passkey),
    }}
  />
));

function DefaultPasskeyRow({ passkey, busy, pending, onRename, onRemove }: PasskeyRowProps) {
  const { passkeys: texts, locale } = useTexts(passkeysEnglish);
  const times = useDeviceTimes(locale);
  const [isRenaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The form is gone, and with it the focus.
    if (wasRenaming.current && !isRenaming) row.current?.querySelector('button')?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);

  const name = passkeyName(passkey, texts);
  const place = passkeyPlace(passkey, texts);
  const { createdAt } = passkey;
  return (
    <li
      className="cmk-list-item"
      ref={row}
      data-busy={busy !== null || undefined}
      aria-busy={busy !== null || undefined}
    >
      <IconTile name="key" />
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          <bdi>{name}</bdi>
        </p>
        <p className="cmk-list-hint">
          {createdAt && (
            <time dateTime={createdAt.toISOString()} title={times.absolute(createdAt)}>
              {texts.added(times.day(createdAt))}
            </time>
          )}
          {createdAt && ' '}
          {place && <span>{place}</span>}
        </p>
        {isRenaming && (
          <PasskeyNameForm
            name={name === texts.unnamed ? '' : name}
            busy={busy === 'renamePasskey'}
            onRename={(next) => {
              setRenaming(false);
              onRename(next);
            }}
            onCancel={() => setRenaming(false)}
          />
        )}
      </div>
      {!isRenaming && (
        <div className="cmk-list-actions">
          <Button
            size="small"
            variant="quiet"
            busy={busy === 'renamePasskey'}
            pending={pending}
            aria-label={texts.rename(name)}
            onClick={() => setRenaming(true)}
          >
            {texts.renameShort}
          </Button>
          <Button
            size="small"
            variant="quiet"
            busy={busy === 'removePasskey'}
            pending={pending}
            aria-label={texts.remove(name)}
            onClick={onRemove}
          >
            {texts.removeShort}
          </Button>
        </div>
      )}
    </li>
  );
}
