'use client';
import { QRCodeSVG } from 'qrcode.react';

export interface QrCodeProps {
  value: string;
  /** Its name for a screen reader. */
  label: string;
  /** CSS pixels. */
  size: number;
}

/** What a phone scans. Nearly half of a sign-in's code is behind it, so it loads when it is shown. */
export function QrCode({ value, label, size }: QrCodeProps) {
  return (
    <div className="cmk-qr-code">
      <QRCodeSVG
        value={value}
        role="img"
        aria-label={label}
        size={size}
        marginSize={4}
        bgColor="#ffffff"
        fgColor="#000000"
      />
    </div>
  );
}
