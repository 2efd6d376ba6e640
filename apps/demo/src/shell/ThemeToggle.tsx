import { useEffect, useState, useSyncExternalStore } from 'react';
import { webStore } from './web-store.js';

type Theme = 'light' | 'dark';

const storageKey = 'harbour-theme';
const store = webStore(() => localStorage);
const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribeToSystem(listener: () => void): () => void {
  const query = prefersDark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Toggles the theme, which follows the system until the user chooses. index.html applies the choice before the first paint. */
export function ThemeToggle() {
  const system: Theme = useSyncExternalStore(subscribeToSystem, () => prefersDark().matches) ? 'dark' : 'light';
  const [chosen, setChosen] = useState(readChosen);
  const theme = chosen ?? system;
  useEffect(() => {
    if (chosen) document.documentElement.dataset.theme = chosen;
  }, [chosen]);
  return (
    <button
      type="button"
      className="hb-icon-button"
      aria-pressed={theme === 'dark'}
      aria-label="Dark theme"
      title="Dark theme"
      onClick={() => {
        const next: Theme = theme === 'dark' ? 'light' : 'dark';
        setChosen(next);
        store.write(storageKey, next);
      }}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        {theme === 'dark' ? (
          <path
            fill="currentColor"
            d="M8.1 2.6a.7.7 0 0 1 .1.8 6.2 6.2 0 0 0 8.4 8.4.7.7 0 0 1 1 .8A7.9 7.9 0 1 1 7.3 2.4a.7.7 0 0 1 .8.2Z"
          />
        ) : (
          <>
            <circle cx="10" cy="10" r="3.6" fill="currentColor" />
            <path
              stroke="currentColor"
              strokeWidth="1.6"
              strokeLinecap="round"
              d="M10 1.8v1.6M10 16.6v1.6M1.8 10h1.6M16.6 10h1.6M4.2 4.2l1.1 1.1M14.7 14.7l1.1 1.1M4.2 15.8l1.1-1.1M14.7 5.3l1.1-1.1"
            />
          </>
        )}
      </svg>
    </button>
  );
}

function readChosen(): Theme | undefined {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}
