import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../shared/static-server.mjs';
import { servePool, signInAndOut } from './fixtures-sign-in.mjs';

/**
 * A new app that follows the README: it signs in with a code, shows the security settings and signs out.
 * `prefix` is what its bundler wants before the names of the variables that reach the page.
 */
export async function checkApp({ name, prefix = '', folder, browser, build }) {
  const lines = readFileSync(join(folder, 'src/main.tsx'), 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  assert.ok(lines.length < 30, `The app takes ${lines.length} lines, which is more than the README promises.`);
  const pool = await servePool();
  await build({
    [`${prefix}USER_POOL_ID`]: pool.userPoolId,
    [`${prefix}USER_POOL_CLIENT_ID`]: pool.userPoolClientId,
    [`${prefix}COGNITO_ENDPOINT`]: pool.endpoint,
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
