import { useCallback, useEffect, useRef, useState } from 'react';

interface Polling<Answer> {
  readonly answer: Answer | undefined;
  /** The last call got no answer; `answer` is what was known before. */
  readonly hasFailed: boolean;
  refresh(): Promise<void>;
}

/**
 * Asks at once, whenever the window gets the focus, and every `intervalMs` while somebody looks.
 * A call that is under way is not overtaken by the next one.
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
