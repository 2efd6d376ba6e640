import { SignUp } from '@cognito-mfa/components';
import { useState } from 'react';

export function Example() {
  const [name, setName] = useState('');
  if (name) return <p role="status">Signed in: {name}</p>;
  return <SignUp appName="Harbour" onSignedIn={({ username }) => setName(username)} />;
}
