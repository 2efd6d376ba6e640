import { TestEnvironment } from 'jest-environment-jsdom';

/** The names of Node that a browser has too, and that jsdom lacks or that must be of one realm with WebCrypto's. */
const ofNode = [
  'ArrayBuffer',
  'BroadcastChannel',
  'Headers',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'Uint8Array',
  'crypto',
  'fetch',
  'structuredClone',
] as const;

/**
 * Runs tests of Jest in jsdom, with what the packages need of a browser that jsdom lacks: WebCrypto, `fetch`, text encoding and
 * channels between tabs, all from Node. It also selects the CommonJS build of the packages, so that Jest needs no
 * `transformIgnorePatterns` for them. Wants jest-environment-jsdom next to it.
 *
 * @example
 * ```js
 * // jest.config.js
 * export default { testEnvironment: '@cognito-mfa/emulator/jest-environment' };
 * ```
 */
export default class CognitoMfaEnvironment extends TestEnvironment {
  constructor(...settings: ConstructorParameters<typeof TestEnvironment>) {
    super(...settings);
    for (const name of ofNode) {
      Object.defineProperty(this.global, name, { value: globalThis[name], configurable: true, writable: true });
    }
  }

  override exportConditions(): string[] {
    return ['cognito-mfa-commonjs', ...super.exportConditions()];
  }
}
