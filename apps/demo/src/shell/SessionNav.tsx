import { useSession } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { NavLink } from 'react-router';

/** Navigation for the current session. */
export function SessionNav() {
  const { state, signOut } = useSession();
  const [isSigningOut, setSigningOut] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function leave() {
    setSigningOut(true);
    setFailed(false);
    try {
      await signOut();
    } catch {
      // The browser can't forget the session, so the user is still signed in.
      setFailed(true);
    } finally {
      setSigningOut(false);
    }
  }

  return (
    <>
      <nav aria-label="Main" className="hb-nav">
        <NavLink to="/" end>
          Home
        </NavLink>
        {state.step === 'SIGNED_IN' && <NavLink to="/security">Security</NavLink>}
      </nav>
      <div className="hb-session">
        {state.step === 'SIGNED_IN' && (
          <>
            <span className="hb-user" title={state.loginId ?? state.user.username}>
              <span className="hb-visually-hidden">Signed in as </span>
              <bdi>{state.loginId ?? state.user.username}</bdi>
            </span>
            <button
              type="button"
              className="hb-button hb-button--quiet"
              disabled={isSigningOut}
              onClick={() => void leave()}
            >
              Sign out
            </button>
            {hasFailed && (
              <p role="alert" className="hb-session-problem">
                You’re still signed in: this browser couldn’t forget you. Try again.
              </p>
            )}
          </>
        )}
        {state.step === 'SIGNED_OUT' && (
          <>
            <NavLink to="/sign-in">Sign in</NavLink>
            <NavLink to="/create-account" className="hb-session-create">
              Create account
            </NavLink>
          </>
        )}
      </div>
    </>
  );
}
