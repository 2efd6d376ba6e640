import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';
import { readOwnPool } from './own-pool.mjs';

describe('npm start', () => {
  it('starts the emulator and the demo, prints how to sign in, and stops both', async () => {
    const [emulatorPort, demoPort] = await freePorts(2);
    const starting = start({ EMULATOR_PORT: emulatorPort, DEMO_PORT: demoPort });
    await starting.prints('Create account');

    const headers = { 'x-cognito-emulator': '1' };
    const pools = await fetch(`http://localhost:${emulatorPort}/_emulator/pools`, { headers }).then((answer) =>
      answer.json(),
    );
    const page = await fetch(`http://localhost:${demoPort}/`).then((answer) => answer.text());
    expect(pools).toHaveLength(1);
    expect(page).toContain('<script type="module"');

    starting.child.kill('SIGTERM');
    expect(await starting.exitCode).toBe(0);
    await expect(fetch(`http://localhost:${emulatorPort}/_emulator/pools`)).rejects.toThrow();
    await expect(fetch(`http://localhost:${demoPort}/`)).rejects.toThrow();
  }, 90_000);

  it('names a port that is in use and says how to choose another', async () => {
    const [emulatorPort] = await freePorts(1);
    const occupant = createServer().listen(0, 'localhost');
    await once(occupant, 'listening');
    const taken = occupant.address().port;
    const starting = start({ EMULATOR_PORT: emulatorPort, DEMO_PORT: taken });
    expect(await starting.exitCode).toBe(1);
    expect(starting.output()).toContain(`Port ${taken} is in use`);
    expect(starting.output()).toContain(`DEMO_PORT=${taken + 1} npm start`);
    occupant.close();
  });

  it('rejects a port that is not a number', async () => {
    const starting = start({ DEMO_PORT: 'http' });
    expect(await starting.exitCode).toBe(1);
    expect(starting.output()).toContain('DEMO_PORT is "http", which is not a port number');
  });
});

describe("the demo's own pool", () => {
  it('comes from .env.local, unless the environment overrides it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-pool-'));
    try {
      expect(readOwnPool(folder, {})).toBeUndefined();
      writeFileSync(join(folder, '.env.local'), '# mine\nVITE_COGNITO_USER_POOL_ID=eu-central-1_AbCdEf123\n');
      expect(readOwnPool(folder, {})).toBe('eu-central-1_AbCdEf123');
      expect(readOwnPool(folder, { VITE_COGNITO_USER_POOL_ID: '' })).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function start(ports) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, VITE_COGNITO_USER_POOL_ID: '', ...ports },
  });
  let text = '';
  const more = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
      for (const look of more) look();
    });
  }
  const exitCode = once(child, 'close').then(([code]) => code);
  return {
    child,
    exitCode,
    output: () => text,
    prints: (words) =>
      new Promise((resolve, reject) => {
        more.push(() => text.includes(words) && resolve());
        exitCode.then((code) => reject(new Error(`It exited with code ${code} and printed:\n${text}`)));
      }),
  };
}

/** Finds free ports. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, 'localhost'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
