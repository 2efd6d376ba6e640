'use client';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';

/** Says that some of many devices are still there; each of them says why. */
export function NotForgotten({ onRetry }: { onRetry: () => void }) {
  const { devices } = useMessages();
  return (
    <div className="cmk-problem">
      <Icon name="alert" />
      <div className="cmk-problem-body">
        <p role="alert">{devices.notForgotten}</p>
        <div className="cmk-problem-action">
          <Button size="small" onClick={onRetry}>
            {devices.retryForgetting}
          </Button>
        </div>
      </div>
    </div>
  );
}
