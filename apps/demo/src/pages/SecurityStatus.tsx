import type { MfaType } from '@cognito-mfa/core';
import { useMfaPreference } from '@cognito-mfa/hooks';
import { Link } from 'react-router';

const methodNames: Record<MfaType, string> = {
  TOTP: 'Authenticator app',
  SMS: 'Text message',
  EMAIL: 'Email',
};

/** Custom markup on the state of a headless hook. */
export function SecurityStatus() {
  const { state, reload } = useMfaPreference();
  return (
    <section aria-labelledby="status-heading" className="hb-card hb-status" aria-busy={state.step === 'LOADING'}>
      <h2 id="status-heading">Sign-in protection</h2>
      {state.step === 'LOADING' && <p className="hb-status-text">Checking…</p>}
      {state.step === 'FAILED' && (
        <>
          <p className="hb-status-text">We couldn’t check this right now.</p>
          <button type="button" className="hb-button" onClick={() => void reload()}>
            Try again
          </button>
        </>
      )}
      {state.step === 'READY' && <Methods methods={state.factors.filter((factor) => factor.enabled)} />}
    </section>
  );
}

function Methods({ methods }: { methods: readonly { mfaType: MfaType; preferred: boolean }[] }) {
  if (methods.length === 0) {
    return (
      <>
        <p className="hb-status-text" data-tone="open">
          Only your password protects this account.
        </p>
        <Link to="/security" className="hb-button hb-button--primary">
          Add a second step
        </Link>
      </>
    );
  }
  return (
    <>
      <p className="hb-status-text" data-tone="safe">
        A second step is on.
      </p>
      <ul className="hb-methods">
        {methods.map(({ mfaType, preferred }) => (
          <li key={mfaType}>
            {methodNames[mfaType]}
            {preferred && methods.length > 1 && <span className="hb-tag">Always used</span>}
          </li>
        ))}
      </ul>
      <Link to="/security" className="hb-button">
        Security settings
      </Link>
    </>
  );
}
