import { join } from 'node:path';
import { preview } from 'vite';
import { mustRun, root, tool } from '../../shared/workspace.mjs';

/**
 * Builds the demo for production, once for all engines.
 * @param {string} folder where the pages go
 * @returns a function that serves them with a pool of their own
 */
export async function buildDemo(folder) {
  const { createEmulator } = await import('../../../packages/emulator/dist/index.js');
  const { serve } = await import('../../../packages/emulator/dist/server.js');
  const emulator = createEmulator();
  const service = await serve(emulator, { host: '127.0.0.1', port: 0 });
  // The build and the policy of the preview server both read these.
  Object.assign(process.env, {
    VITE_COGNITO_ENDPOINT: service.url,
    VITE_COGNITO_USER_POOL_ID: '',
    VITE_COGNITO_USER_POOL_CLIENT_ID: '',
  });
  const demo = join(root, 'apps/demo');
  const outDir = join(folder, 'dist');
  await mustRun([tool('vite'), 'build', '--logLevel', 'warn', '--outDir', outDir], { cwd: demo });
  const site = await preview({
    root: demo,
    logLevel: 'warn',
    build: { outDir },
    // Drivers wait with eval, which the demo's policy refuses. The policy is tested in Chromium.
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } },
  });
  return {
    emulator,
    url: site.resolvedUrls.local[0],
    async close() {
      await site.close();
      await service.close();
    },
  };
}
