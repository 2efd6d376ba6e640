import { useCallback, useEffect, useRef, useState } from 'react';

interface Polling<Answer> {
  readonly answer: Answer | undefined;
  /** The last call failed. `answer` is from the call before. */
  readonly hasFailed: boolean;
  refresh(): Promise<void>;
}

/**
 * Calls a function on mount, when the window gets focus, and every `intervalMs` while the page is visible.
 * Calls never overlap.
 */
export function usePolling<Answer>(ask: () => Promise<Answer>, intervalMs: number): Polling<Answer> {
  const [answer, setAnswer] = useState<Answer>();
  const [hasFailed, setFailed] = useState(false);
  const isAsking = useRef(false);

  const refresh = useCallback(async () => {
    if (isAsking.current || document.visibilityState === 'hidden') return;
    isAsking.current = true;
    try {
      setAnswer(await ask());
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      isAsking.current = false;
    }
  }, [ask]);

  useEffect(() => {
    const ask = () => void refresh();
    ask();
    const timer = setInterval(ask, intervalMs);
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [refresh, intervalMs]);

  return { answer, hasFailed, refresh };
}
