'use client';
import type { TotpSetupDetails } from '@cognito-mfa/core';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';

export interface TotpKeyProps {
  details: TotpSetupDetails;
  appName: string;
}

/** The key of an authenticator app: to scan, to type, to copy, or to open on the same phone. */
export function TotpKey({ details, appName }: TotpKeyProps) {
  const { totpSetup } = useMessages();
  const [copy, setCopy] = useState<'copied' | 'copyFailed' | null>(null);
  const uri = details.getSetupUri(appName).href;
  const groups = details.sharedSecret.match(/.{1,4}/g) ?? [];
  const copyKey = async () => {
    try {
      await navigator.clipboard.writeText(details.sharedSecret);
      setCopy('copied');
    } catch {
      setCopy('copyFailed');
    }
  };
  return (
    <div className="cmk-totp-key">
      <p>{totpSetup.scan}</p>
      <div className="cmk-qr-code">
        <QRCodeSVG
          value={uri}
          role="img"
          aria-label={totpSetup.qrCode}
          size={192}
          marginSize={4}
          bgColor="#ffffff"
          fgColor="#000000"
        />
      </div>
      <a className="cmk-button" data-look="secondary" href={uri}>
        {totpSetup.openApp}
      </a>
      <p>{totpSetup.keyIntro}</p>
      <div className="cmk-totp-secret">
        <code dir="ltr" translate="no">
          {groups.join(' ')}
        </code>
        <Button onClick={() => void copyKey()}>{totpSetup.copyKey}</Button>
      </div>
      <p className="cmk-field-hint" role="status">
        {copy && totpSetup[copy]}
      </p>
    </div>
  );
}
