'use client';
import type { TotpSetupDetails } from '@cognito-mfa/core';
import { useEffect, useRef, useState } from 'react';
import { totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { createLazy, Lazy } from '../ui/Lazy.js';
import { Part } from '../ui/Part.js';
import { privacyMarks } from '../ui/Private.js';
import { isTouchScreen } from './TotpSteps.view.js';

export interface TotpKeyProps {
  details: TotpSetupDetails;
  /** Issuer that the authenticator app shows. */
  appName: string;
  /** Account that the authenticator app shows. Default: the name that the user signed in with. */
  accountName?: string | undefined;
}

interface TotpKeyOptions extends Omit<TotpKeyProps, 'appName'> {
  /** Default: the host name of the page. */
  appName?: string | undefined;
}

/** Key of an authenticator app: to scan, to type, to copy, or to open on the same phone. */
export function TotpKey({ details, appName = pageName(), accountName }: TotpKeyOptions) {
  return <Part name="TotpKey" Default={DefaultTotpKey} props={{ details, appName, accountName }} />;
}

function pageName(): string {
  return typeof location === 'undefined' ? '' : location.hostname;
}

function DefaultTotpKey({ details, appName, accountName }: TotpKeyProps) {
  const { totpSetup } = useTexts(totpSetupEnglish);
  const [copy, setCopy] = useState<'copied' | 'copyFailed' | null>(null);
  const uri = details.getSetupUri(appName, accountName).href;
  const groups = details.sharedSecret.match(/.{1,4}/g) ?? [];
  // On a phone the app is usually there too, and a phone cannot scan its own screen.
  const isTouch = isTouchScreen();
  const openApp = (
    <a {...privacyMarks('cmk-button')} data-variant="secondary" data-size={isTouch ? 'medium' : 'small'} href={uri}>
      {totpSetup.openApp}
    </a>
  );
  const qrCode = (
    <Lazy
      component={lazyQrCode}
      props={{ value: uri, label: totpSetup.qrCode, size: QR_SIZE }}
      pending={<QrCodePlace />}
    />
  );
  const copied = useRef('');
  useEffect(
    () => () => {
      if (copied.current) void clearCopied(copied.current);
    },
    [],
  );
  const copyKey = async () => {
    try {
      await navigator.clipboard.writeText(details.sharedSecret);
      copied.current = details.sharedSecret;
      setCopy('copied');
    } catch {
      setCopy('copyFailed');
    }
  };
  return (
    <div className="cmk-totp-key">
      {isTouch ? (
        <>
          {openApp}
          <details className="cmk-totp-other">
            <summary className="cmk-totp-other-summary">{totpSetup.otherDevice}</summary>
            {qrCode}
          </details>
        </>
      ) : (
        <>
          {qrCode}
          {openApp}
        </>
      )}
      <div className="cmk-totp-secret">
        <p className="cmk-totp-secret-intro">
          {totpSetup.keyIntro} <span className="cmk-totp-secret-details">{totpSetup.keyDetails}</span>
        </p>
        <code {...privacyMarks('cmk-totp-secret-key')} dir="ltr" translate="no">
          {groups.map((group, place) => (
            // No space between the groups, or a selection would copy it.
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
            <span key={place}>{group}</span>
          ))}
        </code>
        <div className="cmk-totp-copy">
          <Button size="small" onClick={() => void copyKey()}>
            {totpSetup.copyKey}
          </Button>
          <p className="cmk-totp-copy-result" role="status" data-result={copy ?? undefined}>
            {copy && totpSetup[copy]}
          </p>
        </div>
      </div>
    </div>
  );
}

/**
 * Clears the clipboard if the key is still in it, and only where the page may read it without asking the user. Anything
 * that was copied since stays.
 */
async function clearCopied(key: string): Promise<void> {
  try {
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    if (state === 'granted' && (await navigator.clipboard.readText()) === key) await navigator.clipboard.writeText('');
  } catch {
    // Not every browser knows this permission, and a page in the background may not read.
  }
}

/** CSS pixels. */
const QR_SIZE = 192;

const lazyQrCode = createLazy(async () => (await import('./QrCode.view.js')).QrCode);

/** Placeholder as large as the QR code, so that nothing moves when it loads. The key below works in the meantime. */
function QrCodePlace() {
  return (
    <div className="cmk-qr-code" aria-hidden="true">
      <svg width={QR_SIZE} height={QR_SIZE} viewBox="0 0 1 1" />
    </div>
  );
}
