import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, loadEnv } from 'vite';
import { securityHeaders } from './security-headers.js';

export default defineConfig(({ mode }) => {
  const { VITE_COGNITO_ENDPOINT, VITE_COGNITO_USER_POOL_ID } = loadEnv(mode, import.meta.dirname);
  return {
    plugins: [react()],
    // The packages of this workspace come from their sources, so a change shows without a build.
    resolve: { conditions: ['cognito-mfa-source', ...defaultClientConditions] },
    server: { port: 5173 },
    preview: { headers: securityHeaders(VITE_COGNITO_ENDPOINT || cognitoOf(VITE_COGNITO_USER_POOL_ID)) },
  };
});

/** Where the built demo finds its pool when no endpoint is set. */
function cognitoOf(userPoolId: string | undefined): string {
  return userPoolId ? `https://cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com` : 'http://localhost:9329';
}
