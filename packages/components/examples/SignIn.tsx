import { SignIn } from '@cognito-mfa/components';
import { useState } from 'react';

export function Example() {
  const [name, setName] = useState('');
  if (name) return <p role="status">Signed in: {name}</p>;
  return <SignIn appName="Harbour" onSignedIn={({ username }) => setName(username)} />;
}
