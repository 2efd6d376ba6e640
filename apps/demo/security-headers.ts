/**
 * The headers a site that signs people in should send, as strict as they come: no inline script or style, no eval, no
 * DOM sink that takes markup (Trusted Types with no policy at all), and nobody may frame the page.
 * `vite preview` sends them, so every end-to-end test runs under them.
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
