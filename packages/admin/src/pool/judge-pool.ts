import type { Factor } from '../answers/pool-answers.types.js';
import type { Finding } from './finding.types.js';
import type { PoolState } from './pool-state.types.js';

const named = { SMS: 'Text message', TOTP: 'Authenticator app', EMAIL: 'E-mail' } as const;
const failures: Readonly<Record<string, string>> = {
  SNSSandbox: 'The account is in the SMS sandbox: only numbers verified in the SNS console get messages.',
};

/** Says what the kit will and will not be able to do with a pool, and why. */
export function judgePool(pool: PoolState): readonly Finding[] {
  return [judgeMfa(pool), ...factors(pool), ...devices(pool), ...accounts(pool)];
}

function judgeMfa({ mfa, factors: offered }: PoolState): Finding {
  const subject = 'Second factor';
  if (mfa === 'off') {
    const why = 'Nobody is asked for one, and nobody can set one up.';
    return { subject, verdict: 'limited', found: 'off', why };
  }
  if (mfa === 'required' && offered.length === 1 && offered[0] === 'TOTP') {
    const why =
      'Users who lose their authenticator app cannot be let in again: there is nothing to fall back on. Offer text messages.';
    return { subject, verdict: 'limited', found: mfa, why };
  }
  return { subject, verdict: 'good', found: mfa };
}

function factors({ mfa, factors: offered, deliveryFailures, hasEmailSender }: PoolState): Finding[] {
  const findings = (['SMS', 'TOTP', 'EMAIL'] as const).map((factor): Finding => {
    const subject = named[factor];
    if (mfa !== 'off' && offered.includes(factor)) return { subject, verdict: 'good', found: 'offered' };
    return {
      subject,
      verdict: 'info',
      found: 'not offered',
      ...(factor === 'EMAIL' && !hasEmailSender && { why: emailNeeds }),
    };
  });
  const troubles = deliveryFailures.map(
    (failure): Finding => ({
      subject: 'Delivery',
      verdict: 'limited',
      found: failure,
      why: failures[failure] ?? 'Cognito could not send a message for this reason.',
    }),
  );
  return [...findings, ...troubles];
}

const emailNeeds = 'Needs the ESSENTIALS tier and a sender of your own at Amazon SES.';

function devices({ mfa, devices: tracking, deviceReplacesFactor, signInAttributes }: PoolState): Finding[] {
  const subject = 'Remembered devices';
  if (tracking === 'off')
    return [{ subject, verdict: 'info', found: 'off', why: 'No device list, no “Remember this device”.' }];
  if (signInAttributes.length > 0) {
    const why = `Cognito tracks no device of users who sign in with ${signInAttributes.join(' or ')}.`;
    return [{ subject, verdict: 'limited', found: tracking, why }];
  }
  const replaces: Finding = deviceReplacesFactor
    ? { subject: 'Device as factor', verdict: mfa === 'off' ? 'info' : 'good', found: 'yes' }
    : {
        subject: 'Device as factor',
        verdict: 'info',
        found: 'no',
        why: 'Users are asked for a code on remembered devices too.',
      };
  return [{ subject, verdict: 'good', found: tracking }, replaces];
}

function accounts({ mfa, factors: offered, adminsCreateUsers, resetsBy, signInAttributes }: PoolState): Finding[] {
  const by = signInAttributes.join(', ') || 'user name';
  return [
    { subject: 'Sign-in name', verdict: 'info', found: by },
    adminsCreateUsers
      ? { subject: 'Sign-up', verdict: 'limited', found: 'administrators only', why: 'SignUp is refused.' }
      : { subject: 'Sign-up', verdict: 'good', found: 'open' },
    judgeReset(mfa === 'off' ? [] : offered, resetsBy),
  ];
}

/** A channel that serves a user as second factor does not reset that user's password. */
function judgeReset(offered: readonly Factor[], resetsBy: readonly string[]): Finding {
  const subject = 'Password reset';
  const found = resetsBy.join(', ') || 'by text message, else by e-mail';
  if (resetsBy.every((way) => way === 'admin_only') && resetsBy.length > 0)
    return { subject, verdict: 'limited', found, why: 'Users cannot reset a forgotten password themselves.' };
  const used = (factor: Factor, way: string) =>
    offered.includes(factor) && resetsBy.length === 1 && resetsBy[0] === way;
  if (used('SMS', 'verified_phone_number') || used('EMAIL', 'verified_email')) {
    const why = 'Users who get their codes the same way cannot reset a forgotten password. Add the other way.';
    return { subject, verdict: 'limited', found, why };
  }
  return { subject, verdict: 'good', found };
}
