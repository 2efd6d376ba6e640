import { useState } from 'react';
import { PanelSection } from './PanelSection.js';
import type { EmulatorClock } from './useEmulatorClock.js';

const jumps = [
  { label: '+30 s', name: 'Advance 30 seconds', seconds: 30 },
  { label: '+3 min', name: 'Advance 3 minutes', seconds: 180 },
  { label: '+1 h', name: 'Advance 1 hour', seconds: 3600 },
];

/** Advances the emulator's clock, so that codes, sessions and tokens expire without waiting. */
export function ClockControls({ clock }: { clock: EmulatorClock }) {
  const [isBusy, setBusy] = useState(false);

  async function advance(seconds: number) {
    setBusy(true);
    try {
      await clock.advance(seconds);
    } catch {
      // The inbox reports an unreachable emulator.
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
      <p className="dev-hint">Sign-in steps last 3 minutes, tokens 1 hour, authenticator codes 30 seconds.</p>
    </PanelSection>
  );
}

function timeOfDay(time: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(time);
}
