import { useEffect, useState } from 'react';

interface CopyButtonProps {
  text: string;
  /** The accessible name, which names the copied text. */
  label: string;
}

/** Copies a text and briefly confirms it, on screen and to screen readers. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  return (
    <>
      <button type="button" className="hb-copy" aria-label={label} onClick={() => void copy()}>
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Not copied' : 'Copy'}
      </button>
      <span role="status" className="hb-visually-hidden">
        {outcome === 'copied' ? 'Copied.' : outcome === 'refused' ? 'The browser did not allow copying.' : ''}
      </span>
    </>
  );
}
