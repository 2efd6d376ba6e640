import { useCallback, useState } from 'react';
import { webStore } from './web-store.js';

const storageKey = 'harbour-development-panel';
const store = webStore(() => localStorage);

/** Opens the panel at first if there is room beside the product, and remembers the user's choice. */
export function usePanelOpen(): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const [isOpen, setState] = useState(() => {
    const stored = store.read(storageKey);
    return stored ? stored === 'open' : window.matchMedia('(min-width: 64rem)').matches;
  });
  const setOpen = useCallback((next: boolean) => {
    store.write(storageKey, next ? 'open' : 'closed');
    setState(next);
  }, []);
  return [isOpen, setOpen];
}
