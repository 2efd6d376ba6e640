import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servePool, signInAndOut } from './fixtures-sign-in.mjs';
import { serveFolder } from './static-server.mjs';

/** A new app that follows the README: it signs in with a code, shows the security settings and signs out. */
export async function checkVite({ name = 'vite', folder, browser, build }) {
  const lines = readFileSync(join(folder, 'src/main.tsx'), 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  assert.ok(lines.length < 30, `The app takes ${lines.length} lines, which is more than the README promises.`);
  const pool = await servePool();
  await build({
    VITE_USER_POOL_ID: pool.userPoolId,
    VITE_USER_POOL_CLIENT_ID: pool.userPoolClientId,
    VITE_COGNITO_ENDPOINT: pool.endpoint,
  });
  const site = await serveFolder(join(folder, 'dist'));
  try {
    await signInAndOut({ browser, url: site.url, pool });
    console.log(`${name}: signed in with a code, saw the settings and signed out, in ${lines.length} lines`);
  } finally {
    site.close();
    await pool.close();
  }
}
