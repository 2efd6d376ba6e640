import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { judgeClient } from './judge-client.js';

const verdictOn = (subject: string, client: UserPoolClientType) =>
  judgeClient(client).findings.find((finding) => finding.subject === subject)?.verdict;

test.each<[subject: string, verdict: string, client: UserPoolClientType]>([
  ['Sign-in by SRP', 'good', {}],
  ['Sign-in by SRP', 'good', { ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] }],
  ['Refresh', 'good', { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] }],
  ['Password flow', 'limited', { ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] }],
  ['Sign-in by SRP', 'bad', { ExplicitAuthFlows: ['CUSTOM_AUTH_FLOW_ONLY'] }],
  ['Sign-in by SRP', 'bad', { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] }],
  ['Refresh', 'good', {}],
  ['Refresh', 'bad', { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }],
  ['Refresh', 'good', { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'], RefreshTokenRotation: { Feature: 'ENABLED' } }],
  ['Password flow', 'limited', { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'] }],
  ['Existence errors', 'limited', { PreventUserExistenceErrors: 'LEGACY' }],
  ['Existence errors', 'good', { PreventUserExistenceErrors: 'ENABLED' }],
  ['Token revocation', 'good', {}],
  ['Token revocation', 'limited', { EnableTokenRevocation: false }],
])('%s is %s for %j', (subject, verdict, client) => {
  expect(verdictOn(subject, client)).toBe(verdict);
});
