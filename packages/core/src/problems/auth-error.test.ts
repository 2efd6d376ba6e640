import { describe, expect, it } from 'vitest';
import { AuthError, hasProblem, networkProblem, notSignedIn, problemOf } from './auth-error.js';
import { type Problem, problem } from './problem.js';

const wrongCode = problem('wrong-code');

describe('the message of an AuthError', () => {
  it.each<[Problem, string | undefined, string]>([
    [wrongCode, undefined, "wrong-code. Read error.problem: its retry is 'same-step'."],
    [wrongCode, 'GetUser', "GetUser failed: wrong-code. Read error.problem: its retry is 'same-step'."],
    [
      problem('configuration', { detail: 'use another client' }),
      'GetUser',
      "GetUser failed: configuration (use another client). Read error.problem: its retry is 'none'.",
    ],
  ])('%o in %s', (of, operation, message) => {
    expect(new AuthError('CodeMismatchException', of, operation)).toMatchObject({
      name: 'CodeMismatchException',
      message,
      problem: of,
    });
  });
});

describe('a thrown value', () => {
  const foreign = [null, undefined, 'a text', new Error('a mistake'), { problem: null }, { problem: { code: 4 } }];

  it('returns its Problem', () => {
    expect(problemOf(new AuthError('', wrongCode))).toBe(wrongCode);
  });

  it.each(foreign.map((thrown) => [thrown]))('is thrown on if it has no Problem: %o', (thrown) => {
    let again: unknown = 'nothing';
    try {
      problemOf(thrown);
    } catch (error) {
      again = error;
    }
    expect(again).toBe(thrown);
    expect(hasProblem(thrown, 'wrong-code')).toBe(false);
  });

  it('matches one of the given codes, or none', () => {
    const thrown = new AuthError('', wrongCode);
    expect(hasProblem(thrown, 'network', 'wrong-code')).toBe(true);
    expect(hasProblem(thrown, 'network')).toBe(false);
  });
});

it('creates the eager Problems with the fields of the full table', () => {
  expect(networkProblem(true)).toEqual(problem('network', { offline: true }));
  expect(networkProblem(false)).toEqual(problem('network', { offline: false }));
  expect(notSignedIn().problem).toEqual(problem('not-signed-in'));
});

it('names the error of a missing session as Amplify does', () => {
  expect(notSignedIn().name).toBe('UserUnAuthenticatedException');
});
