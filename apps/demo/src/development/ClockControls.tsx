import { useState } from 'react';
import { PanelSection } from './PanelSection.js';
import type { EmulatorClock } from './useEmulatorClock.js';

const jumps = [
  { label: '+30 s', name: 'Advance 30 seconds', seconds: 30 },
  { label: '+3 min', name: 'Advance 3 minutes', seconds: 180 },
  { label: '+1 h', name: 'Advance 1 hour', seconds: 3600 },
];

/** Moves the emulator's time, so that codes, sessions and tokens end without waiting. */
export function ClockControls({ clock }: { clock: EmulatorClock }) {
  const [isBusy, setBusy] = useState(false);

  async function advance(seconds: number) {
    setBusy(true);
    try {
      await clock.advance(seconds);
    } catch {
      // The inbox tells when the emulator is gone.
    } finally {
      setBusy(false);
    }
  }

  return (
    <PanelSection title="Clock" note={clock.now !== undefined && timeOfDay(clock.now)} isOpenAtFirst>
      <div className="dev-row">
        {jumps.map(({ label, name, seconds }) => (
          <button
            key={seconds}
            type="button"
            className="dev-button"
            aria-label={`${label}: ${name.toLowerCase()}`}
            disabled={isBusy}
            onClick={() => void advance(seconds)}
          >
            {label}
          </button>
        ))}
      </div>
      <p className="dev-hint">A sign-in step lives 3 minutes, a token 1 hour, an authenticator code 30 seconds.</p>
    </PanelSection>
  );
}

function timeOfDay(time: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(time);
}
