import { SignIn } from '@cognito-mfa/components';
import { type ComponentType, useRef } from 'react';

interface CaptchaSignInProps {
  /** The captcha of your choice. */
  Captcha: ComponentType<{ onSolved: (token: string) => void }>;
  onSignedIn: () => void;
}

export function CaptchaSignIn({ Captcha, onSignedIn }: CaptchaSignInProps) {
  const token = useRef('');
  const keep = (solved: string) => {
    token.current = solved;
  };
  return (
    <>
      <Captcha onSolved={keep} />
      <SignIn clientMetadata={() => ({ captcha: token.current })} onSignedIn={onSignedIn} />
    </>
  );
}
