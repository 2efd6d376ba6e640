import { CopyButton } from '../shell/CopyButton.js';
import { Page } from '../shell/Page.js';

interface UnreachablePageProps {
  endpoint: string;
  reason: 'no-answer' | 'no-emulator';
  onRetry(): void;
}

/** Tells a developer how to start the missing emulator. */
export function UnreachablePage({ endpoint, reason, onRetry }: UnreachablePageProps) {
  const command = `npm run emulator -- --port ${portOf(endpoint)}`;
  return (
    <Page title="No user pool">
      <h1>{reason === 'no-answer' ? 'The Cognito emulator is not running' : 'This is not the Cognito emulator'}</h1>
      <p>
        {reason === 'no-answer' ? 'Nothing responds at ' : 'Something else responds at '}
        <code>{endpoint}</code>. Start the emulator from the root of the repository:
      </p>
      <div className="hb-command">
        <code>{command}</code>
        <CopyButton text={command} label="Copy the command" />
      </div>
      <p>
        <code>npm start</code> runs the emulator and this demo together. To use a pool of your own, set both ids as{' '}
        <code>apps/demo/.env.example</code> shows.
      </p>
      <p>
        <button type="button" className="hb-button hb-button--primary" onClick={onRetry}>
          Try again
        </button>
      </p>
    </Page>
  );
}

function portOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).port || '80' : '9329';
}
