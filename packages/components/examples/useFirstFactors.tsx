import { useFirstFactors } from '@cognito-mfa/hooks';

export function Example() {
  const { firstFactors, passkeysHidden } = useFirstFactors(['PASSKEY', 'PASSWORD', 'EMAIL_CODE']);
  return <pre>{JSON.stringify({ firstFactors, passkeysHidden }, null, 2)}</pre>;
}
