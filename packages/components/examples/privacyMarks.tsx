import { privacyMarks } from '@cognito-mfa/hooks';

/** Recorders of sessions leave the element out. */
export function Example() {
  return <code {...privacyMarks('my-key')}>JBSW Y3DP EHPK 3PXP</code>;
}
