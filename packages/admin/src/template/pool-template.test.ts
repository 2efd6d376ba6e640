import { createEmulator } from '@cognito-mfa/emulator';
import { loadTemplate } from '@cognito-mfa/emulator/template';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checkAnswers } from '../answers/check-answers.js';
import { explainAnswers } from '../answers/explain-answers.js';
import { defaultAnswers, type PoolAnswers } from '../answers/pool-answers.js';
import {
  allCombinations,
  firstFactorCombinations,
  isPossible,
  isPossibleFirst,
  nameOf,
} from '../testing/all-combinations.js';
import { parseTemplate } from '../testing/parse-template.js';
import { loadResourceSchema } from '../testing/resource-schema.js';
import { poolTemplate } from './pool-template.js';
import { templateComments } from './template-comments.js';

// Creates hundreds of templates.
vi.setConfig({ testTimeout: 60_000 });

const schema = loadResourceSchema();
const possible = allCombinations.filter(isPossible);
const possibleFirst = firstFactorCombinations.filter(isPossibleFirst);
const impossible = allCombinations.filter((answers) => !isPossible(answers));

/** Checks a template against the schemas and the emulator. */
function faultsOf(answers: PoolAnswers): string[] {
  const text = poolTemplate(answers);
  const { Resources } = parseTemplate(text);
  const faults = Object.values(Resources).flatMap(({ Type, Properties }) => schema.check(Type, Properties));
  createEmulator({ pool: loadTemplate(text) });
  return faults.map((fault) => `${nameOf(answers)}: ${fault}`);
}

test('every possible combination results in a template that fits the resource schemas and loads in the emulator', () => {
  expect(possible).toHaveLength(530);
  expect(possible.flatMap(faultsOf)).toEqual([]);
});

test('so does every possible combination of first factors, tier and sessions, and the others are refused', () => {
  expect(possibleFirst).toHaveLength(246);
  expect(possibleFirst.flatMap(faultsOf)).toEqual([]);
  for (const answers of firstFactorCombinations.filter((one) => !isPossibleFirst(one)))
    expect(() => poolTemplate(answers), JSON.stringify(answers)).toThrow(checkAnswers(answers)[0]?.message);
});

test.each([
  ['', false],
  ['https://example.com', false],
  ['example.com:3000', false],
  ['com', false],
  ['192.0.2.1', false],
  ['Example.com', false],
  ['localhost', true],
  ['auth.example.co.uk', true],
  [`${'a.'.repeat(62)}com`, true],
  [`${'a.'.repeat(63)}com`, false],
])('"%s" as the domain of passkeys is %s', (rpId, isFine) => {
  const answers = { ...defaultAnswers, firstFactors: ['PASSWORD', 'WEB_AUTHN'] as const, rpId };
  expect(checkAnswers(answers)).toHaveLength(isFine ? 0 : 1);
});

test('the emulator allows what the template says about passkeys, sessions and protection', () => {
  const pool = loadTemplate(
    poolTemplate({
      ...defaultAnswers,
      mfa: 'required',
      firstFactors: ['PASSWORD', 'WEB_AUTHN'],
      rpId: 'example.com',
      userVerification: 'required',
      passkeyReplacesFactor: true,
      trackSessions: true,
      maxSessions: 3,
      tier: 'PLUS',
    }),
  );
  expect(pool.sessionConfiguration).toEqual({ UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 3 } });
  expect(pool.userPool).toMatchObject({
    UserPoolTier: 'PLUS',
    DeletionProtection: 'ACTIVE',
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email', 'phone_number'] },
    WebAuthnRelyingPartyID: 'example.com',
    WebAuthnUserVerification: 'required',
    WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  });
  expect(pool.clients[0]?.properties.ExplicitAuthFlows).toContain('ALLOW_USER_AUTH');
});

test('every impossible combination is refused, with a message that says how to fix it', () => {
  expect(impossible).toHaveLength(1440 - 530);
  for (const answers of impossible) {
    const problems = checkAnswers(answers);
    expect(problems.length, nameOf(answers)).toBeGreaterThan(0);
    expect(() => poolTemplate(answers), nameOf(answers)).toThrow(problems[0]?.message);
  }
});

test('arbitrary texts and numbers either fit or are refused', () => {
  const answers = fc.record(
    {
      name: fc.oneof(fc.string({ maxLength: 140 }), fc.stringMatching(/^[\w+=,.@-]{1,128}$/)),
      smsText: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 150 }),
        fc.string().map((text) => `${text} {####}`),
      ),
      passwordLength: fc.integer({ min: -1, max: 110 }),
      passwordNeeds: fc.subarray(['lowercase', 'uppercase', 'numbers', 'symbols'] as const),
      accessMinutes: fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.double()),
      refreshDays: fc.integer({ min: -1, max: 4000 }),
      emailSender: fc.option(
        fc.record({ from: fc.oneof(fc.emailAddress(), fc.string()), identity: fc.oneof(fc.domain(), fc.string()) }),
        { nil: undefined },
      ),
    },
    // If all were drawn, hardly any would fit.
    { requiredKeys: [] },
  );
  const outcomes = { made: 0, refused: 0 };
  fc.assert(
    fc.property(answers, (drawn) => {
      const asked = { ...defaultAnswers, ...drawn };
      const isFine = checkAnswers(asked).length === 0;
      outcomes[isFine ? 'made' : 'refused'] += 1;
      if (isFine) expect(faultsOf(asked)).toEqual([]);
      else expect(() => poolTemplate(asked)).toThrow();
    }),
    { numRuns: 500 },
  );
  expect(outcomes.made).toBeGreaterThan(5);
  expect(outcomes.refused).toBeGreaterThan(20);
});

test('the schema check finds mistakes', () => {
  const check = (properties: object) => schema.check('AWS::Cognito::UserPool', properties);
  expect(check({ Name: 'x' })).toEqual(['AWS::Cognito::UserPool.Name does not exist']);
  expect(check({ MfaConfiguration: 'REQUIRED' })).toEqual([
    'AWS::Cognito::UserPool.MfaConfiguration is none of OFF, ON, OPTIONAL',
  ]);
  expect(check({ Policies: { PasswordPolicy: { MinimumLength: '8' } } })).toEqual([
    'AWS::Cognito::UserPool.Policies.PasswordPolicy.MinimumLength is no integer',
  ]);
  expect(schema.check('AWS::Cognito::UserPoolClient', {})).toEqual([
    'AWS::Cognito::UserPoolClient.UserPoolId is missing',
  ]);
});

test('the template has no secret, uses SRP and retains the users', () => {
  const { Resources } = parseTemplate(poolTemplate(defaultAnswers));
  expect(Resources.WebClient?.Properties).toMatchObject({
    GenerateSecret: false,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
  });
  expect(Resources.UserPool).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  expect(Resources.UserPool?.Properties).toMatchObject({
    SmsConfiguration: { SnsCallerArn: { 'Fn::GetAtt': 'SmsRole.Arn' } },
  });
});

test('each comment appears in some template, and the notes appear at the top', () => {
  const all = [...possible, ...possibleFirst];
  const templates = all.map(poolTemplate);
  const flat = templates.map((text) => text.replaceAll(/\n *# +/g, ' '));
  for (const comment of Object.values(templateComments)) {
    expect(
      flat.some((text) => text.includes(comment)),
      comment,
    ).toBe(true);
  }
  all.forEach((answers, index) => {
    for (const note of explainAnswers(answers)) expect(flat[index]).toContain(note);
  });
});

test('email as a factor brings text messages, so that a password can be reset the other way', () => {
  const emailSender = { from: 'a@example.com', identity: 'example.com' };
  const { Resources } = parseTemplate(poolTemplate({ ...defaultAnswers, factors: ['EMAIL', 'TOTP'], emailSender }));
  expect(Resources.UserPool?.Properties).toMatchObject({
    EnabledMfas: ['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'],
    SmsConfiguration: { SnsCallerArn: { 'Fn::GetAtt': 'SmsRole.Arn' } },
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Name: 'verified_email', Priority: 1 },
        { Name: 'verified_phone_number', Priority: 2 },
      ],
    },
  });
});
