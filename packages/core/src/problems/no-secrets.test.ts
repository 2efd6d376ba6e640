import { createEmulator, defaultPool } from '@cognito-mfa/emulator';
import { softwareAuthenticator } from '@cognito-mfa/emulator/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCognitoClient } from '../client/create-cognito-client.js';
import { completeConfig, resolveConfig } from '../connection/config.js';
import type { SecurityEvent } from '../connection/security-event.js';
import { createSender } from '../connection/sender.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { browserWith, password, signingKey } from '../testing/emulated-client.js';
import { callEveryVerb } from '../testing/every-verb.js';
import { operations } from '../testing/operations.js';
import { rotatingPool } from '../testing/rotating-pool.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import { WireError } from '../transport/transport.js';
import { problemOf } from './auth-error.js';

/** Every exception that has a Problem of its own, and one that has none. */
const exceptions = [
  ...['AbortError', 'AliasExistsException', 'CodeDeliveryFailureException', 'CodeMismatchException'],
  ...['DeviceKeyExistsException', 'EnableSoftwareTokenMFAException', 'ExpiredCodeException', 'InternalErrorException'],
  ...['InvalidEmailRoleAccessPolicyException', 'InvalidParameterException', 'InvalidPasswordException'],
  ...['InvalidUserPoolConfigurationException', 'LimitExceededException', 'MFAMethodNotFoundException', 'NetworkError'],
  ...['NotAuthorizedException', 'PasswordHistoryPolicyViolationException', 'PasswordResetRequiredException'],
  ...['RefreshTokenReuseException', 'ResourceNotFoundException', 'ServiceError', 'SoftwareTokenMFANotFoundException'],
  ...[
    'SomethingNewException',
    'TooManyFailedAttemptsException',
    'UnauthorizedException',
    'UserLambdaValidationException',
  ],
  ...['UserNotConfirmedException', 'UserNotFoundException', 'UsernameExistsException'],
];

/** The words that a text of Cognito's can begin with, so that each kind of text is read. */
const beginnings = [
  ...['', 'PreSignUp failed with error ', 'Invalid session ', 'Session is expired ', 'Access Token ', 'Secret hash '],
  ...[
    'Temporary password ',
    'Value ',
    'Device tracking ',
    'Invalid device key ',
    'turn on SMS_MFA ',
    'schema: email: ',
  ],
  ...['User is disabled ', 'registered/verified ', 'cannot be reset in the current state ', 'Attempts exceeded '],
];

const quoted = 'Corr3ct-Horse! 482915 eyJhbGciOiJSUzI1NiJ9';
const secrets = quoted.split(' ');

/** Everything of an error that a log can show. */
function logged(error: unknown): string {
  const { name, message, stack, cause } = error as Error;
  return [name, message, stack, String(cause), JSON.stringify(error, withoutText), String(error)].join('\n');
}

/** Leaves out the text of a trigger, which is the app's own. */
function withoutText(this: unknown, key: string, value: unknown): unknown {
  return key === 'text' && (this as { code?: string }).code === 'refused-by-app' ? '' : value;
}

afterEach(() => vi.restoreAllMocks());

describe('an exception whose text quotes the input', () => {
  const { userPoolId, userPoolClientId } = createEmulator().pool;
  const events: SecurityEvent[] = [];
  const config = completeConfig(
    resolveConfig({
      userPoolId,
      userPoolClientId,
      storage: memoryStorage(),
      clock: {
        now: () => 0,
        after(milliseconds, callback) {
          // The pauses of a throttled request pass at once; time limits do not.
          if (milliseconds < 5_000) queueMicrotask(callback);
          return () => {};
        },
      },
      onSecurityEvent: (event) => events.push(event),
    }),
  );

  it.each(exceptions)('%s puts none of it into an error or an event', async (name) => {
    for (const operation of operations) {
      for (const beginning of beginnings) {
        const send = createSender(
          {
            async send() {
              throw new WireError(name, `${beginning}${quoted}`);
            },
          },
          config,
        );
        const error = await send(operation, {} as never).catch((thrown: unknown) => thrown);
        expect(problemOf(error).code).toBeTypeOf('string');
        for (const secret of secrets) expect(logged(error), `${operation}: ${beginning}`).not.toContain(secret);
      }
    }
    expect(events.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(JSON.stringify(events)).not.toContain(secret);
  });
});

/** Collects the passwords, codes, tokens and secrets of a request. */
function secretsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return isSecret(key, value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => secretsIn(inner, name));
}

const isSecret = (key: string, value: string) =>
  value.length > 4 && /password|code$|token|session|secret|srp_a|signature|verifier|salt/i.test(key);

describe('a trigger whose text quotes the request', () => {
  it.each(operations)('reaches nothing but `text` of the Problem: %s', async (refused) => {
    const calls = (['log', 'info', 'debug', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method));
    const { clients } = refused === 'GetTokensFromRefreshToken' ? rotatingPool : defaultPool;
    const emulator = createEmulator({ signingKey, pool: { ...defaultPool, ...(clients && { clients }) } });
    await emulator.users.create({ username: 'bob', password, temporaryPassword: true });
    const events: SecurityEvent[] = [];
    const sent = new Set<string>();
    let refusals = 0;
    const auth = createCognitoClient({
      environment: browserWith(softwareAuthenticator()),
      ...emulator.pool,
      storage: memoryStorage(),
      clock: { now: () => emulator.clock.now(), after: () => () => {} },
      onSecurityEvent: (event) => events.push(event),
      transport: fetchTransport({
        async fetch(request) {
          const input = await request.clone().text();
          for (const secret of secretsIn(JSON.parse(input))) sent.add(secret);
          if (!request.headers.get('x-amz-target')?.endsWith(`.${refused}`)) return emulator.fetch(request);
          // The first one passes, so that the verbs after it have something to do.
          if (refused === 'InitiateAuth' && refusals++ === 0) return emulator.fetch(request);
          refusals++;
          const message = `PreAuthentication failed with error ${input}.`;
          return new Response(JSON.stringify({ __type: 'UserLambdaValidationException', message }), { status: 400 });
        },
      }),
    });
    const errors: unknown[] = [];
    await callEveryVerb(auth, emulator, (call) =>
      call().catch((error: unknown) => {
        errors.push(error);
        return undefined;
      }),
    );
    expect(refusals).toBeGreaterThan(0);
    expect(sent.size).toBeGreaterThan(3);
    const printed = calls.flatMap(({ mock }) => mock.calls.map(String));
    const seen = [...errors.map(logged), JSON.stringify(events.map(({ at, ...event }) => event)), ...printed].join(
      '\n',
    );
    for (const secret of sent) expect(seen).not.toContain(secret);
  });
});
