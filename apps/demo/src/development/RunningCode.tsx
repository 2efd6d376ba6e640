import { generateSync } from 'otplib';
import { useMemo } from 'react';
import { CopyButton } from '../shell/CopyButton.js';
import type { AuthenticatorAccount } from './authenticator-account.js';

interface RunningCodeProps {
  account: AuthenticatorAccount;
  /** The time that codes are computed for, epoch milliseconds. */
  now: number | undefined;
  onRemove(): void;
}

export function RunningCode({ account, now, onRemove }: RunningCodeProps) {
  const { issuer, name, secret, digits, period } = account;
  const seconds = now === undefined ? undefined : Math.floor(now / 1000);
  const step = seconds === undefined ? undefined : Math.floor(seconds / period);
  const code = useMemo(
    () => (step === undefined ? '' : generateSync({ secret, digits, period, epoch: step * period })),
    [secret, digits, period, step],
  );
  const left = seconds === undefined ? period : period - (seconds % period);
  return (
    <li className="dev-account">
      <span className="dev-account-name">
        {issuer && <strong>{issuer}</strong>} <bdi>{name}</bdi>
      </span>
      <code className="dev-code">{code.replace(/^(.{3})/, '$1\u2009')}</code>
      <CopyButton text={code} label={`Copy code of ${name}`} />
      <span className="dev-account-time">
        <meter min={0} max={period} value={left} aria-label="Time left for this code" />
        <span aria-hidden="true">{left} s</span>
      </span>
      <button type="button" className="dev-link" aria-label={`Remove ${name} from the phone`} onClick={onRemove}>
        Remove
      </button>
    </li>
  );
}
