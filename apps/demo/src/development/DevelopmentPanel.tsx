import './development.css';
import './inbox.css';
import './controls.css';
import { useMfaClient } from '@cognito-mfa/hooks';
import { useId } from 'react';
import type { SideChannel } from '../backend/side-channel.js';
import { ClockControls } from './ClockControls.js';
import { FaultControls } from './FaultControls.js';
import { Inbox } from './Inbox.js';
import { Phone } from './Phone.js';
import { PoolControls } from './PoolControls.js';
import { ResetControls } from './ResetControls.js';
import { useEmulatorClock } from './useEmulatorClock.js';

interface DevelopmentPanelProps {
  sideChannel: SideChannel;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** Tools for the emulator. Not part of the product: it looks different, and is absent with a real pool. */
export function DevelopmentPanel({ sideChannel, isOpen, onOpenChange }: DevelopmentPanelProps) {
  const toolsId = useId();
  return (
    <aside className="dev-panel" aria-label="Development panel" data-open={isOpen || undefined}>
      <button
        type="button"
        className="dev-toggle"
        dir="ltr"
        aria-expanded={isOpen}
        aria-controls={toolsId}
        onClick={() => onOpenChange(!isOpen)}
      >
        <span className="dev-toggle-mark" aria-hidden="true">
          {'</>'}
        </span>
        Development
        <span className="dev-toggle-state" aria-hidden="true">
          {isOpen ? 'hide' : 'show'}
        </span>
      </button>
      <div id={toolsId} dir="ltr" className="dev-tools" hidden={!isOpen}>
        {isOpen && <Tools sideChannel={sideChannel} />}
      </div>
    </aside>
  );
}

/** Mounted only while the panel is open, so that a closed panel sends no requests. */
function Tools({ sideChannel }: { sideChannel: SideChannel }) {
  const clock = useEmulatorClock(sideChannel);
  const client = useMfaClient();

  async function startAfresh() {
    // The user of this session is gone, so a failed sign-out does not matter.
    await client.signOut().catch(() => undefined);
    window.location.assign('/');
  }

  return (
    <>
      <h2 className="dev-title">
        Cognito emulator <span className="dev-note">{sideChannel.place}</span>
      </h2>
      <Inbox sideChannel={sideChannel} now={clock.now} />
      <Phone now={clock.now} />
      <ClockControls clock={clock} />
      <PoolControls {...sideChannel} />
      <FaultControls {...sideChannel} />
      <ResetControls reset={sideChannel.reset} onReset={() => void startAfresh()} />
    </>
  );
}
