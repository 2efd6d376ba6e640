'use client';
import { QRCodeSVG } from 'qrcode.react';
import { privacyMarks } from '../ui/Private.js';

export interface QrCodeProps {
  value: string;
  /** Accessible name. */
  label: string;
  /** CSS pixels. */
  size: number;
}

/** QR code that a phone scans. Its library is large, so it loads when it is first shown. */
export function QrCode({ value, label, size }: QrCodeProps) {
  return (
    <div {...privacyMarks('cmk-qr-code')}>
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
