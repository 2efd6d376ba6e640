import { describe, expect, it } from 'vitest';
import { checkArchitecture } from './architecture.mjs';

const rulesBroken = (path, text) => checkArchitecture(path, text).map(({ rule }) => rule);

describe('state at module level', () => {
  it.each([
    ['let', 'let attempts = 0;'],
    ['var', 'export var attempts = 0;'],
    ['an empty Map', 'const seen = new Map<string, number>();'],
    ['an empty Set', 'export const seen = new Set();'],
    ['an empty WeakMap', 'const seen = new WeakMap<object, string>();'],
    ['an empty Array', 'const seen = new Array<string>();'],
    ['an empty array literal', 'const seen: string[] = [];'],
    ['an empty array behind a cast', 'const seen = ([] as string[]);'],
    ['a mutable static field', 'class Client { static count = 0; }'],
    ['a static empty Map', 'class Client { static readonly seen = new Map(); }'],
  ])('refuses %s', (_, text) => {
    expect(rulesBroken('packages/hooks/src/useSignIn.ts', text)).toEqual(['no-module-state']);
  });

  it.each([
    ['a constant', 'const limit = 5;'],
    ['a table that is filled where it is declared', "const names = new Map([['SMS_MFA', 'sms']]);"],
    ['an empty constant tuple', 'const none = [] as const;'],
    [
      'state inside a function',
      'export function create() { let attempts = 0; const seen = new Map(); return { attempts, seen }; }',
    ],
    ['a declared name', 'declare let __VERSION__: string;'],
    ['a static constant', 'class Client { static readonly limit = 5; }'],
  ])('accepts %s', (_, text) => {
    expect(rulesBroken('packages/hooks/src/useSignIn.ts', text)).toEqual([]);
  });

  it('allows state in tests and stories', () => {
    expect(rulesBroken('packages/hooks/src/useSignIn.test.ts', 'let client;')).toEqual([]);
    expect(rulesBroken('packages/components/src/sign-in/SignIn.stories.tsx', 'let client;')).toEqual([]);
  });
});

describe('the environment of core', () => {
  it.each([
    ['a member', 'export const online = () => globalThis.navigator?.onLine;'],
    ['a member in brackets', "export const now = () => globalThis['crypto'];"],
    ['a member behind a cast', 'export const now = () => (globalThis as any).document;'],
    ['a destructured member', 'export function f() { const { localStorage } = globalThis; return localStorage; }'],
    ['a renamed member', 'export function f() { const { fetch: send } = globalThis; return send; }'],
  ])('refuses %s of globalThis', (_, text) => {
    expect(rulesBroken('packages/core/src/connection/config.ts', text)).toEqual(['no-hidden-environment']);
  });

  it('allows environment.ts and the storage adapters to name the defaults', () => {
    const text = 'export const fetchOf = () => globalThis.fetch;';
    expect(rulesBroken('packages/core/src/environment.ts', text)).toEqual([]);
    expect(rulesBroken('packages/core/src/storage/web-storage.ts', text)).toEqual([]);
  });

  it('allows globals that every engine has', () => {
    expect(rulesBroken('packages/core/src/connection/config.ts', 'export const f = () => globalThis.Error;')).toEqual(
      [],
    );
  });
});

describe('exports', () => {
  it('refuses `export type *`', () => {
    expect(rulesBroken('packages/core/src/index.ts', "export type * from './connection/config.js';")).toEqual([
      'no-export-star',
    ]);
  });
});
