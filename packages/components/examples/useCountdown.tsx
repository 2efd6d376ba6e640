import { useCountdown } from '@cognito-mfa/hooks';
import { useState } from 'react';

export function Example() {
  const [expiresAt] = useState(() => Date.now() + 180_000);
  const { secondsLeft, isExpired } = useCountdown(expiresAt);
  return <p>{isExpired ? 'The code has expired.' : `The code expires in ${secondsLeft} seconds.`}</p>;
}
