import { expect, test } from 'vitest';
import { securityHeaders } from '../security-headers.js';

test('the headers keep HTTPS, other windows and unused device features away from the sign-in', () => {
  const headers = securityHeaders('https://cognito-idp.eu-central-1.amazonaws.com');
  expect(headers).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}/),
    'X-Content-Type-Options': 'nosniff',
  });
  const denied = headers['Permissions-Policy'] ?? '';
  for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb']) {
    expect(denied).toContain(`${feature}=()`);
  }
  // A sign-in uses these: WebOTP, passkeys and the button that copies a key.
  expect(denied).not.toMatch(/otp-credentials|publickey|clipboard/);
});
