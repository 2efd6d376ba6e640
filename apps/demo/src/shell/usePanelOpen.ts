import { useCallback, useState } from 'react';

const storageKey = 'harbour-development-panel';

/** Open at first where it has room beside the product; after that as it was left. */
export function usePanelOpen(): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const [isOpen, setState] = useState(() => {
    const stored = localStorage.getItem(storageKey);
    return stored ? stored === 'open' : window.matchMedia('(min-width: 64rem)').matches;
  });
  const setOpen = useCallback((next: boolean) => {
    localStorage.setItem(storageKey, next ? 'open' : 'closed');
    setState(next);
  }, []);
  return [isOpen, setOpen];
}
