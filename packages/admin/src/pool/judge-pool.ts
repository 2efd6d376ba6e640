import { allFactors, type Factor, factors } from '../factors.js';
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
  return [judgeMfa(pool), ...judgeFactors(pool), ...judgeDevices(pool), ...judgeAccounts(pool)];
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
