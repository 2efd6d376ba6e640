'use client';
import { devicesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';

/** Says that some of many devices are still there; each of them says why. */
export function NotForgotten({ onRetry }: { onRetry: () => void }) {
  const { devices } = useTexts(devicesEnglish);
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
