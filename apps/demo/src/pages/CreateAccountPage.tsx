import { SignUp } from '@cognito-mfa/components';
import { useLocation, useNavigate } from 'react-router';
import { Page } from '../shell/Page.js';
import { type ReturnTo, readReturnTo } from '../shell/return-to.js';

/** Creates and confirms an account, then opens the sign-in with the username filled in. */
export function CreateAccountPage() {
  const navigate = useNavigate();
  const { from, username } = readReturnTo(useLocation());
  const signIn = (next: ReturnTo) =>
    void navigate('/sign-in', { state: { ...(from && { from }), ...next } satisfies ReturnTo });
  return (
    <Page title="Create account" layout="card">
      <div className="hb-card">
        <SignUp
          confirmUsername={username}
          onConfirmed={(confirmed) => signIn({ username: confirmed, isConfirmed: true })}
          onSignIn={() => signIn({})}
        />
      </div>
    </Page>
  );
}
