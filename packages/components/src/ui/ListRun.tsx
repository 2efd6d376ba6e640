'use client';
import { Button } from './Button.js';
import { Icon } from './Icon.js';

/** Progress of an action on many rows of a list. */
export function ListProgress({
  done,
  total,
  label,
  text,
}: {
  done: number;
  total: number;
  label: string;
  text: string;
}) {
  return (
    <div className="cmk-progress" role="status">
      <progress className="cmk-progress-bar" value={done} max={total || 1} aria-label={label} />
      <span className="cmk-progress-text">{text}</span>
    </div>
  );
}

/** Message that an action failed for some rows of a list, with a button that tries those again. */
export function ListFailures({ text, retry, onRetry }: { text: string; retry: string; onRetry: () => void }) {
  return (
    <div className="cmk-problem">
      <Icon name="alert" />
      <div className="cmk-problem-body">
        <p className="cmk-problem-text" role="alert">
          {text}
        </p>
        <div className="cmk-problem-action">
          <Button size="small" onClick={onRetry}>
            {retry}
          </Button>
        </div>
      </div>
    </div>
  );
}
