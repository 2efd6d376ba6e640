import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, loadEnv } from 'vite';
import { securityHeaders } from './security-headers.js';

export default defineConfig(({ mode }) => {
  const { VITE_COGNITO_ENDPOINT, VITE_COGNITO_USER_POOL_ID } = loadEnv(mode, import.meta.dirname);
  return {
    plugins: [react()],
    // Resolves workspace packages to their sources, so that changes show without a build.
    resolve: { conditions: ['cognito-mfa-source', ...defaultClientConditions] },
    server: { port: 5173 },
    preview: { headers: securityHeaders(VITE_COGNITO_ENDPOINT || cognitoOf(VITE_COGNITO_USER_POOL_ID)) },
  };
});

/** Returns the endpoint of the built demo when none is set. */
function cognitoOf(userPoolId: string | undefined): string {
  return userPoolId ? `https://cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com` : 'http://localhost:9329';
}
