/**
 * Returns the security headers for a site with a sign-in, as strict as possible: no inline script or style, no eval, no
 * markup in DOM sinks (Trusted Types without any policy), and no framing. `vite preview` sends them, so every end-to-end test
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
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
