import { describe, expect, it } from 'vitest';
import { createSecurityOverviewFlow } from '../client/create-flows.js';
import type { MfaFactor } from '../mfa-preference/user-factors.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { type SecurityFacts, securityOverview } from './security-overview.js';

const now = Date.UTC(2026, 5, 15);
const ago = (days: number) => new Date(now - days * 86_400_000);
const factor = (mfaType: MfaFactor['mfaType'], change: Partial<MfaFactor> = {}): MfaFactor => ({
  mfaType,
  enabled: true,
  preferred: false,
  ...change,
});
const device = { id: 'one', attributes: {}, isCurrentDevice: false };
const session = { id: 'tkn1', type: 'TOKEN', isCurrentSession: false } as const;

describe('an account', () => {
  it.each<[string, Partial<SecurityFacts>, string[], string[]]>([
    ['without a factor', {}, [], ['no-second-factor']],
    ['with text messages only', { factors: [factor('SMS')] }, ['second-factor'], ['sms-only']],
    ['with one factor', { factors: [factor('TOTP')] }, ['second-factor'], ['no-fallback']],
    ['with two factors', { factors: [factor('TOTP'), factor('SMS')] }, ['second-factor', 'fallback'], []],
    [
      'with an unverified number',
      { factors: [factor('TOTP'), factor('EMAIL'), factor('SMS', { enabled: false, verified: false })] },
      ['second-factor', 'fallback'],
      ['unverified-address'],
    ],
    ['with a passkey and no other factor', { passkeys: 1 }, ['passkey'], []],
    [
      'with a passkey that counts as both factors',
      { factors: [factor('TOTP')], passkeys: 1, passkeyIsBothFactors: true },
      ['second-factor', 'fallback', 'passkey'],
      [],
    ],
    // Cognito takes no passkey of a user with a second factor otherwise.
    [
      'with a passkey that a second factor shuts out',
      { factors: [factor('TOTP')], passkeys: 1 },
      ['second-factor'],
      ['no-fallback'],
    ],
    ['that could have a passkey', { passkeys: 0 }, [], ['no-second-factor', 'no-passkey']],
    [
      'with devices and sessions that nobody uses',
      {
        factors: [factor('TOTP'), factor('SMS')],
        devices: [
          { ...device, lastAuthenticatedDate: ago(91) },
          { ...device, lastAuthenticatedDate: ago(89) },
          { ...device, isCurrentDevice: true, lastAuthenticatedDate: ago(400) },
        ],
        sessions: [
          { ...session, lastActiveDate: ago(91) },
          { ...session, createDate: ago(91) },
          { ...session, isCurrentSession: true, lastActiveDate: ago(400) },
        ],
      },
      ['second-factor', 'fallback'],
      ['unused-sessions', 'unused-devices'],
    ],
  ])('%s', (_, facts, strengths, weaknesses) => {
    const found = securityOverview({ factors: [], devices: [], sessions: [], now, ...facts });
    expect([found.strengths, found.weaknesses.map(({ id }) => id)]).toEqual([strengths, weaknesses]);
  });
});

it('knows whether a passkey still signs in beside a second factor', async () => {
  const { auth, emulator, authenticator } = emulatedClient();
  emulator.pool.configure({ passkeys: 'both-factors' });
  await emulator.users.create({ username: 'ada', password });
  await auth.signIn({ username: 'ada', password });
  await auth.associateWebAuthnCredential();
  expect(authenticator.passkeys()).toHaveLength(1);
  emulator.users.enableTotp('ada');
  const flow = createSecurityOverviewFlow(auth, { offersPasskeys: true });
  expect(await flow.load()).toMatchObject({ strengths: ['second-factor'], weaknesses: [{ id: 'no-fallback' }] });
  await auth.updateMFAPreference({ passkey: 'ENABLED' });
  expect(await flow.load()).toMatchObject({ strengths: ['second-factor', 'fallback', 'passkey'], weaknesses: [] });
});

it('judges the account of a user with one request of each kind, and tries again', async () => {
  const { auth, emulator, wire } = emulatedClient();
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839' });
  await auth.signIn({ username: 'ada', password });
  wire.length = 0;
  const flow = createSecurityOverviewFlow(auth);
  expect(await flow.load()).toMatchObject({
    step: 'READY',
    strengths: [],
    weaknesses: [{ id: 'no-second-factor', section: 'methods', count: 1 }],
  });
  expect(wire.map(({ operation }) => operation).sort()).toEqual(['GetUser', 'ListDevices', 'ListUserSessions']);
  emulator.faults.add({ kind: 'drop', operation: 'ListUserSessions', times: 1 });
  expect(await flow.load()).toMatchObject({ step: 'FAILED', problem: { code: 'network' } });
  expect(await flow.load()).toMatchObject({ step: 'READY' });
});
