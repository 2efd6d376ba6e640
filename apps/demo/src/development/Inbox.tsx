import type { Message as DeliveredMessage, MessagePurpose } from '@cognito-mfa/emulator';
import type { SideChannel } from '../backend/side-channel.js';
import { CopyButton } from '../shell/CopyButton.js';
import { PanelSection } from './PanelSection.js';
import { usePolling } from './usePolling.js';

const shown = 12;

/** Text messages and emails of the emulator, newest first. */
export function Inbox({ sideChannel, now }: { sideChannel: SideChannel; now: number | undefined }) {
  const { answer, hasFailed } = usePolling(sideChannel.fetchMessages, 1500);
  const messages = answer ?? [];
  const newestFirst = messages.slice(-shown).reverse();
  return (
    <PanelSection title="Inbox" note={messages.length || undefined} isOpenAtFirst>
      <div className="dev-inbox">
        {hasFailed && (
          <p className="dev-alarm" role="status">
            The emulator isn’t responding at {sideChannel.endpoint}.
          </p>
        )}
        {newestFirst.length === 0 ? (
          answer && <p className="dev-empty">Codes sent by text message and email show up here.</p>
        ) : (
          <ul className="dev-messages" aria-label="Messages, newest first">
            {newestFirst.map((message) => (
              <Message
                key={`${message.at} ${message.username} ${message.code} ${message.medium}`}
                message={message}
                now={now}
              />
            ))}
          </ul>
        )}
      </div>
    </PanelSection>
  );
}

const purposes: Record<MessagePurpose, string> = {
  'sign-up': 'confirm the account',
  'sign-in': 'sign in',
  'reset-password': 'reset the password',
  'verify-attribute': 'verify the address',
  invitation: 'temporary password',
};

function Message({ message, now }: { message: DeliveredMessage; now: number | undefined }) {
  const { medium, destination, username, code, purpose, at } = message;
  return (
    <li className="dev-message">
      <span className="dev-medium" data-medium={medium}>
        {medium === 'SMS' ? 'SMS' : 'Email'}
      </span>
      <span className="dev-destination">
        <bdi>{destination}</bdi>
      </span>
      <code className="dev-code">{code}</code>
      <CopyButton text={code} label={`Copy code ${code}`} />
      <span className="dev-message-note">
        <bdi>{username}</bdi> · {purposes[purpose]} · {ageOf(at, now)}
      </span>
    </li>
  );
}

function ageOf(at: number, now: number | undefined): string {
  const seconds = now === undefined ? 0 : Math.max(0, Math.round((now - at) / 1000));
  if (seconds < 60) return 'just now';
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min ago` : `${Math.round(minutes / 60)} h ago`;
}
