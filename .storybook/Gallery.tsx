import {
  DeviceListView,
  MfaPreferencesView,
  MfaTypePicker,
  OtpField,
  SecurityOverviewView,
  SessionListView,
  SignInView,
  SignUpView,
  TotpSetupView,
} from '@cognito-mfa/components';
import type { ReactNode } from 'react';
import {
  credentials,
  deviceList,
  now,
  preferences,
  sessionList,
  signUpDetails,
  smsCode,
  verifyTotp,
} from '../packages/components/src/testing/states.js';
import { useAppearance } from './Appearance.js';
import './gallery.css';

const nothing = () => {};
const signIn = {
  onSignIn: nothing,
  onConfirm: nothing,
  onSelectMfaType: nothing,
  onResendCode: nothing,
  onTryAnotherWay: nothing,
  onStartOver: nothing,
};

/** The screens of the kit. Each links to the page of its component. */
export function Gallery() {
  return (
    <ul className="gallery sb-unstyled">
      <Card name="SignIn" page="components-signin">
        <SignInView
          {...signIn}
          appName="Harbour"
          state={credentials()}
          onCreateAccount={nothing}
          onForgotPassword={nothing}
        />
      </Card>
      <Card name="A code" page="views-signinview">
        <SignInView {...signIn} appName="Harbour" state={smsCode()} secondsLeft={164} />
      </Card>
      <Card name="SignUp" page="components-signup">
        <SignUpView
          state={signUpDetails()}
          onSignUp={nothing}
          onConfirm={nothing}
          onResendCode={nothing}
          onSignIn={nothing}
        />
      </Card>
      <Card name="TotpSetup" page="components-totpsetup">
        <TotpSetupView
          appName="Harbour"
          state={verifyTotp()}
          onSetUp={nothing}
          onVerify={nothing}
          onEnable={nothing}
          onCancel={nothing}
        />
      </Card>
      <Card name="MfaPreferences" page="components-mfapreferences">
        <MfaPreferencesView state={preferences()} onUpdate={nothing} onReload={nothing} onEnrol={nothing} />
      </Card>
      <Card name="SecurityOverview" page="components-securityoverview">
        <SecurityOverviewView
          state={{
            step: 'READY',
            strengths: ['second-factor'],
            weaknesses: [{ id: 'unused-sessions', section: 'sessions', count: 3 }],
          }}
          onReview={nothing}
          onReload={nothing}
        />
      </Card>
      <Card name="DeviceList" page="components-devicelist">
        <DeviceListView
          state={deviceList()}
          now={now}
          onRemember={nothing}
          onForget={nothing}
          onForgetOthers={nothing}
          onRetryForgetting={nothing}
          onStopRemembering={nothing}
          onLoadMore={nothing}
          onReload={nothing}
        />
      </Card>
      <Card name="SessionList" page="components-sessionlist">
        <SessionListView
          state={sessionList()}
          now={now}
          onSignOut={nothing}
          onSignOutOthers={nothing}
          onRetryRevoking={nothing}
          onLoadMore={nothing}
          onReload={nothing}
        />
      </Card>
      <Card name="OtpField" page="components-otpfield">
        <OtpField label="Verification code" description="From your authenticator app" defaultValue="4829" />
      </Card>
      <Card name="MfaTypePicker" page="components-mfatypepicker">
        <MfaTypePicker mfaTypes={['TOTP', 'SMS', 'EMAIL']} label="Choose how to verify" onSelect={nothing} />
      </Card>
    </ul>
  );
}

/** A component that one can look at, and a link to its page. Nothing in it takes the focus. */
function Card({ name, page, children }: { name: string; page: string; children: ReactNode }) {
  return (
    <li className="gallery-card">
      <div className="gallery-picture cmk" inert {...useAppearance()}>
        {children}
      </div>
      <a href={`./?path=/docs/${page}--docs`} target="_parent">
        {name}
      </a>
    </li>
  );
}
