import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The packages of this workspace come from their sources, so a change shows without a build.
  resolve: { conditions: ['cognito-mfa-source', ...defaultClientConditions] },
  server: { port: 5173 },
});
