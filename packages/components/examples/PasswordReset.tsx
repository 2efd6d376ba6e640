import { PasswordReset } from '@cognito-mfa/components';
import { useState } from 'react';

export function Example() {
  const [name, setName] = useState('');
  if (name) return <p role="status">The password is set: {name}</p>;
  return <PasswordReset defaultUsername="ada" onPasswordReset={setName} />;
}
