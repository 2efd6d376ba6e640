import { type ChildProcess, spawn } from 'node:child_process';
import type { JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchRoot, packageRoot } from '../paths.js';

/** The emulators to compare. */
export type ServiceName = 'ours' | 'cognito-local';

/** An emulator in its own process. */
export interface RunningService {
  /** Time from spawn to the first response, in milliseconds. */
  readonly startUp: number;
  /** Calls an operation of the AWS protocol. */
  call<Answer>(operation: string, input: object): Promise<Answer>;
  /** Fetches the public keys of the pool. */
  jwks(userPoolId: string): Promise<Jwks>;
  /** Returns user and system time since the start, in milliseconds. */
  cpu(): Promise<number>;
  /** Returns resident memory in MiB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

interface Jwks {
  readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
}

interface Usage {
  readonly cpu: NodeJS.CpuUsage;
  readonly memory: NodeJS.MemoryUsage;
}

/** Starts an emulator through its command line, in an empty folder. */
export async function startService(name: ServiceName): Promise<RunningService> {
  const cwd = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const program = {
    ours: [join(packageRoot('@cognito-mfa/emulator'), 'dist/cognito-emulator.js'), '--port', String(port)],
    'cognito-local': [join(packageRoot('cognito-local'), 'lib/bin/start.js')],
  }[name];
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', join(benchRoot, 'src/emulator/probe.mjs'), ...program], {
    cwd,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const call = async <Answer>(operation: string, input: object): Promise<Answer> => {
    const answer = await post(url, operation, input);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name} refused ${operation}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  const usage = async (): Promise<Usage> => {
    child.send('usage');
    const [answer] = (await once(child, 'message')) as [Usage];
    return answer;
  };
  try {
    await firstAnswer(child, url);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    startUp: performance.now() - startedAt,
    call,
    jwks: async (userPoolId) => (await fetch(`${url}${userPoolId}/.well-known/jwks.json`)).json() as Promise<Jwks>,
    cpu: async () => {
      const { cpu } = await usage();
      return (cpu.user + cpu.system) / 1000;
    },
    memory: async () => (await usage()).memory.rss / 2 ** 20,
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}

function post(url: string, operation: string, input: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      authorization: 'AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/cognito-idp/aws4_request',
    },
    body: JSON.stringify(input),
  });
}

/** Retries until the service responds. Until it listens, connections fail at once. */
async function firstAnswer(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The service exited with ${child.exitCode} before it responded.`);
    try {
      await post(url, 'ListUserPools', { MaxResults: 1 }).then((answer) => answer.text());
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
