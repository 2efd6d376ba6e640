/**
 * Returns the security headers for a site with a sign-in, as strict as possible: no inline script or style, no eval, no
 * markup in DOM sinks (Trusted Types without any policy), no framing, no window that another site keeps a hand on, none of the
 * device features that a sign-in does not use, and HTTPS for two years. `vite preview` sends them, so every end-to-end test
 * runs with them.
 *
 * @param endpoint the origin of Cognito: `https://cognito-idp.REGION.amazonaws.com`, or the emulator's
 */
export function securityHeaders(endpoint: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `connect-src 'self' ${endpoint}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    // Browsers ignore it over HTTP. Add includeSubDomains when every subdomain has HTTPS.
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
  };
}
