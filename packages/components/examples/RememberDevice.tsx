import { RememberDevice } from '@cognito-mfa/components';
import { useState } from 'react';

export function Example() {
  const [checked, setChecked] = useState(false);
  return <RememberDevice checked={checked} onChange={setChecked} />;
}
