'use client';
import { useSession } from '@cognito-mfa/hooks';
import { useState } from 'react';

/**
 * Returns a key that changes with the user, so that a question or a form on the screen is not for the next one. The first user
 * that is known takes over what was opened while the session was loading.
 */
export function useUserKey(): number {
  const { state } = useSession();
  const userId = state.step === 'SIGNED_OUT' ? '' : 'user' in state ? state.user?.userId : undefined;
  const [shown, setShown] = useState({ userId, key: 0 });
  if (userId === undefined || userId === shown.userId) return shown.key;
  const key = shown.userId === undefined ? shown.key : shown.key + 1;
  setShown({ userId, key });
  return key;
}
