import { describe, expect, test } from 'vitest';
import rows from '../cognito-behaviours.json' with { type: 'json' };
import { attributeCases } from './attribute-cases.js';
import type { Behavior, Cases } from './behavior.js';
import { challengeCases } from './challenge-cases.js';
import { deviceCases } from './device-cases.js';
import { initiateAuthCases } from './initiate-auth-cases.js';
import { mfaCases } from './mfa-cases.js';
import { poolCases } from './pool-cases.js';
import { protocolCases } from './protocol-cases.js';
import { signUpCases } from './sign-up-cases.js';
import { tokenCases } from './token-cases.js';

/** The recorded behaviors of Cognito. */
export const behaviors: readonly Behavior[] = rows;

/** Builds the unique name of a behavior. */
export const nameOf = ({ operation, condition }: Behavior) => `${operation} | ${condition}`;

/** The cases of all behaviors. */
export const cases: Cases = {
  ...protocolCases,
  ...initiateAuthCases,
  ...challengeCases,
  ...mfaCases,
  ...tokenCases,
  ...signUpCases,
  ...attributeCases,
  ...deviceCases,
  ...poolCases,
};

/** Declares a test for each behavior with a case, for Node and for a page. */
export function describeBehaviors(): void {
  describe.each(behaviors.filter((row) => nameOf(row) in cases).map((row) => [nameOf(row), row] as const))(
    '%s',
    (name, row) => {
      const wanted = row.exception ?? 'an answer';
      test(`gives ${wanted}${row.message ? `: ${row.message.trim()}` : ''}`, async () => {
        const { status, headers, body } = await (cases[name] ?? (() => Promise.reject(new Error('No case'))))();
        if (row.exception === null) {
          expect({ status, body }).toMatchObject({ status: 200 });
          return;
        }
        const code: string = row.exception === '*' ? body.__type : row.exception;
        expect(body).toMatchObject({ __type: code });
        expect(status).toBe(code === 'InternalErrorException' ? 500 : 400);
        if (row.message !== null) expect(body.message).toMatch(messagePattern(row.message));
        expect(headers.get('x-amzn-errortype')).toBe(`${code}:`);
        expect(headers.get('x-amzn-errormessage')).toBe(body.message.trim());
        expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
        expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
      });
    },
  );
}

/** Builds a pattern that accepts any value for each `<placeholder>`, and any end for a message that was recorded in part. */
function messagePattern(message: string): RegExp {
  if (message.endsWith(' ...')) return new RegExp(`^${message.slice(0, -4)} \\S`);
  const literal = message.split(/<\w+>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('\\S+')}$`);
}
