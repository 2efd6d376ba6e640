import { allFactors, type Factor, factors, firstFactors } from '../factors.js';
import { capitalize } from '../text.js';
import type { PoolState } from './read-pool.js';

/**
 * The verdict on a setting. `good`: works. `limited`: works with a restriction. `bad`: no sign-in is possible. `info`: for
 * information only.
 */
export type Verdict = 'good' | 'limited' | 'bad' | 'info';

/** A setting of a pool or a client, and its consequences for the kit. */
export interface Finding {
  readonly subject: string;
  readonly verdict: Verdict;
  /** The current value. */
  readonly found: string;
  /** The consequence, and what to do. */
  readonly why?: string;
}

const failures: Readonly<Record<string, string>> = {
  SNSSandbox: 'The account is in the SMS sandbox: only numbers verified in the SNS console receive messages.',
};

/** Judges what the kit can and can't do with a pool. */
export function judgePool(pool: PoolState): readonly Finding[] {
  return [
    judgeMfa(pool),
    ...judgeFactors(pool),
    ...judgeFirstFactors(pool),
    ...judgeDevices(pool),
    judgeSessions(pool),
    ...judgeAccounts(pool),
    ...judgeProtection(pool),
  ];
}

function judgeMfa({ mfa, factors: offered }: PoolState): Finding {
  const subject = 'Second factor';
  if (mfa === 'off') {
    const why = 'Users are never asked for one, and cannot set one up.';
    return { subject, verdict: 'limited', found: 'off', why };
  }
  if (mfa === 'required' && offered.length === 1 && offered[0] === 'TOTP') {
    const why =
      'Users who lose their authenticator app cannot be let back in, because there is no other factor. Offer text messages.';
    return { subject, verdict: 'limited', found: mfa, why };
  }
  return { subject, verdict: 'good', found: mfa };
}

function judgeFactors({ mfa, factors: offered, deliveryFailures, hasEmailSender }: PoolState): Finding[] {
  const findings = allFactors.map((factor): Finding => {
    const subject = capitalize(factors[factor].name);
    if (mfa !== 'off' && offered.includes(factor)) return { subject, verdict: 'good', found: 'offered' };
    return {
      subject,
      verdict: 'info',
      found: 'not offered',
      ...(factor === 'EMAIL' && !hasEmailSender && { why: emailNeeds }),
    };
  });
  const problems = deliveryFailures.map(
    (failure): Finding => ({
      subject: 'Delivery',
      verdict: 'limited',
      found: failure,
      why: failures[failure] ?? 'Cognito could not deliver a message for this reason.',
    }),
  );
  return [...findings, ...problems];
}

const emailNeeds = 'Need the ESSENTIALS tier and a sender of your own at Amazon SES.';

/** Judges what a sign-in can begin with. */
function judgeFirstFactors(pool: PoolState): Finding[] {
  const { firstFactors: allowed, mfa, hasEmailSender } = pool;
  const subject = 'First factors';
  const found = allowed.map((factor) => firstFactors[factor].name).join(', ') || 'none';
  const isRefused = mfa === 'required' && allowed.some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP');
  const why = [
    [isRefused, 'Cognito refuses one-time codes as a first factor where MFA is required.'],
    [allowed.includes('EMAIL_OTP') && !hasEmailSender, 'Email codes need a sender of your own at Amazon SES.'],
  ].flatMap(([applies, text]) => (applies === true ? [String(text)] : []));
  const verdict = why.length > 0 ? 'limited' : allowed.length > 1 ? 'good' : 'info';
  return [
    { subject, verdict, found, ...(why.length > 0 && { why: why.join(' ') }) },
    ...(allowed.includes('WEB_AUTHN') ? judgePasskeys(pool) : []),
  ];
}

function judgePasskeys(pool: PoolState): Finding[] {
  const { mfa, rpId, domain, customDomain, userVerification, passkeyReplacesFactor } = pool;
  const owner = rpId ?? customDomain ?? (domain && 'the domain of the pool');
  return [
    { subject: 'Passkeys', ...judgeRelyingParty(owner, pool) },
    {
      subject: 'Passkey as factor',
      ...(passkeyReplacesFactor
        ? { verdict: 'good', found: `both factors, user verification ${userVerification}` }
        : {
            verdict: mfa === 'off' ? 'info' : 'limited',
            found: `the first factor, user verification ${userVerification}`,
            ...(mfa !== 'off' && {
              why: 'Users who turn a second factor on can no longer sign in with a passkey. Set FactorConfiguration to MULTI_FACTOR_WITH_USER_VERIFICATION.',
            }),
          }),
    },
  ];
}

function judgeRelyingParty(owner: string | undefined, { customDomain }: PoolState): Omit<Finding, 'subject'> {
  if (owner === undefined) {
    const why = 'Nobody can add a passkey. Set WebAuthnRelyingPartyID to the domain of your app.';
    return { verdict: 'limited', found: 'no relying party', why };
  }
  if (customDomain !== undefined && customDomain !== owner) {
    const why = `Managed login at ${customDomain} cannot use them: with a custom domain, the relying party has to be that domain.`;
    return { verdict: 'limited', found: owner, why };
  }
  return { verdict: 'good', found: owner };
}

function judgeSessions({ tracksSessions, maxSessions, tier }: PoolState): Finding {
  const subject = 'Sessions';
  if (tracksSessions) return { subject, verdict: 'good', found: `tracked, at most ${maxSessions} a user` };
  const needs = tier === 'LITE' ? ' It needs the ESSENTIALS tier.' : '';
  const why = `Users cannot see where they are signed in. Turn session tracking on.${needs}`;
  return { subject, verdict: 'info', found: 'not tracked', why };
}

/** Judges the settings that limit what goes wrong. */
function judgeProtection(pool: PoolState): Finding[] {
  const { verifiedBeforeUpdate, isProtected, threatProtection, tier, sendsSms, adminsCreateUsers } = pool;
  const unverified = ['email', ...(sendsSms ? ['phone_number'] : [])].filter(
    (name) => !verifiedBeforeUpdate.includes(name),
  );
  const changes =
    unverified.length === 0
      ? ({ verdict: 'good', found: 'verified first' } as const)
      : ({
          verdict: 'limited',
          found: 'count at once',
          why: `A typing error locks its user out. Add ${unverified.join(', ')} to AttributesRequireVerificationBeforeUpdate.`,
        } as const);
  return [
    { subject: 'New addresses', ...changes },
    isProtected
      ? { subject: 'Deletion protection', verdict: 'good', found: 'on' }
      : {
          subject: 'Deletion protection',
          verdict: 'limited',
          found: 'off',
          why: 'One call deletes all users. Set DeletionProtection to ACTIVE.',
        },
    threatProtection === 'OFF'
      ? {
          subject: 'Threat protection',
          verdict: 'info',
          found: `off, ${tier} tier`,
          why: `Sign-ins with leaked passwords are not stopped. ${tier === 'PLUS' ? 'Set AdvancedSecurityMode.' : 'It needs the PLUS tier.'}`,
        }
      : { subject: 'Threat protection', verdict: 'good', found: threatProtection === 'AUDIT' ? 'records only' : 'on' },
    ...(sendsSms && !adminsCreateUsers
      ? [
          {
            subject: 'SMS pumping',
            verdict: 'info' as const,
            found: 'open sign-up',
            why: 'Each sign-up can send a text message that you pay for. Set a spending limit at SNS, and limit sign-ups with AWS WAF.',
          },
        ]
      : []),
  ];
}

function judgeDevices({ mfa, devices: tracking, deviceReplacesFactor }: PoolState): Finding[] {
  const subject = 'Remembered devices';
  if (tracking === 'off')
    return [{ subject, verdict: 'info', found: 'off', why: 'No device list, no “Remember this device”.' }];
  const replaces: Finding = deviceReplacesFactor
    ? { subject: 'Device as factor', verdict: mfa === 'off' ? 'info' : 'good', found: 'yes' }
    : {
        subject: 'Device as factor',
        verdict: 'info',
        found: 'no',
        why: 'Users still enter a code on remembered devices.',
      };
  return [{ subject, verdict: 'good', found: tracking }, replaces];
}

function judgeAccounts({ mfa, factors: offered, adminsCreateUsers, resetsBy, signInAttributes }: PoolState): Finding[] {
  const by = signInAttributes.join(', ') || 'username';
  return [
    { subject: 'Sign-in name', verdict: 'info', found: by },
    adminsCreateUsers
      ? { subject: 'Sign-up', verdict: 'limited', found: 'administrators only', why: 'SignUp is refused.' }
      : { subject: 'Sign-up', verdict: 'good', found: 'open' },
    judgeReset(mfa === 'off' ? [] : offered, resetsBy),
  ];
}

/** A channel that a user has as the second factor can't reset their password. */
function judgeReset(offered: readonly Factor[], resetsBy: readonly string[]): Finding {
  const subject = 'Password reset';
  const found = resetsBy.join(', ') || 'by text message, otherwise by email';
  if (resetsBy.every((way) => way === 'admin_only') && resetsBy.length > 0)
    return { subject, verdict: 'limited', found, why: 'Users cannot reset a forgotten password themselves.' };
  const used = (factor: Factor, way: string) =>
    offered.includes(factor) && resetsBy.length === 1 && resetsBy[0] === way;
  if (used('SMS', 'verified_phone_number') || used('EMAIL', 'verified_email')) {
    const why = 'Users who receive their codes the same way cannot reset a forgotten password. Add the other way.';
    return { subject, verdict: 'limited', found, why };
  }
  return { subject, verdict: 'good', found };
}
