import { useCallback, useEffect, useState } from 'react';
import { webStore } from '../shell/web-store.js';
import { type AuthenticatorAccount, readAuthenticatorAccount } from './authenticator-account.js';

const storageKey = 'harbour-development-phone';
const store = webStore(() => sessionStorage);

/** Accounts of the simulated phone. They live as long as the tab, so a reload keeps them. */
export function useAuthenticatorAccounts() {
  const [accounts, setAccounts] = useState(readStored);
  useEffect(() => {
    store.write(storageKey, JSON.stringify(accounts));
  }, [accounts]);

  /** Adds a key URI and returns whether it was valid. A newer key of the same account replaces the older one. */
  const addFromUri = useCallback((uri: string): boolean => {
    const account = readAuthenticatorAccount(uri);
    if (!account) return false;
    setAccounts((current) => [account, ...current.filter((other) => keyOf(other) !== keyOf(account))]);
    return true;
  }, []);
  const remove = useCallback((account: AuthenticatorAccount) => {
    setAccounts((current) => current.filter((other) => other !== account));
  }, []);
  const removeAll = useCallback(() => setAccounts([]), []);
  return { accounts, addFromUri, remove, removeAll };
}

function keyOf({ issuer, name }: AuthenticatorAccount): string {
  return JSON.stringify([issuer, name]);
}

function readStored(): readonly AuthenticatorAccount[] {
  try {
    const stored: unknown = JSON.parse(store.read(storageKey) ?? '[]');
    return Array.isArray(stored) ? (stored as AuthenticatorAccount[]) : [];
  } catch {
    return [];
  }
}
