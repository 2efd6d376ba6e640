import { useState } from 'react';
import type { SideChannel } from '../backend/side-channel.js';
import { PanelSection } from './PanelSection.js';

/** Resets the emulator, after an inline confirmation. */
export function ResetControls({ reset, onReset }: { reset: SideChannel['reset']; onReset(): void }) {
  const [step, setStep] = useState<'idle' | 'asked' | 'busy' | 'failed'>('idle');

  async function run() {
    setStep('busy');
    try {
      await reset();
      onReset();
    } catch {
      setStep('failed');
    }
  }

  return (
    <PanelSection title="Reset">
      {step === 'idle' || step === 'failed' ? (
        <button type="button" className="dev-button dev-button--wide" onClick={() => setStep('asked')}>
          Forget all users and messages…
        </button>
      ) : (
        <div className="dev-row">
          <button
            type="button"
            className="dev-button dev-button--danger"
            disabled={step === 'busy'}
            onClick={() => void run()}
          >
            Reset the emulator
          </button>
          <button type="button" className="dev-button" disabled={step === 'busy'} onClick={() => setStep('idle')}>
            Keep
          </button>
        </div>
      )}
      <p role="status" className="dev-hint">
        {step === 'failed' && 'The emulator rejected the reset.'}
      </p>
    </PanelSection>
  );
}
