import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchRoot, packageRoot } from '../paths.js';
import type { Jwks } from './jwks.types.js';

/** The emulators that are compared. */
export type ServiceName = 'ours' | 'cognito-local';

/** An emulator in a process of its own. */
export interface RunningService {
  /** From the spawn to the first answer, milliseconds. */
  readonly startUp: number;
  /** One operation of the AWS protocol. */
  call<Answer>(operation: string, input: object): Promise<Answer>;
  /** What the pool publishes for those who check its tokens. */
  jwks(userPoolId: string): Promise<Jwks>;
  /** User and system time since its start, milliseconds. */
  cpu(): Promise<number>;
  /** Resident memory, MiB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

interface Usage {
  readonly cpu: NodeJS.CpuUsage;
  readonly memory: NodeJS.MemoryUsage;
}

/** Starts an emulator as its own command line does, in an empty folder. */
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

/** Asks until there is an answer. A service that nobody can reach yet refuses the connection at once. */
async function firstAnswer(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode} before it answered.`);
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
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
