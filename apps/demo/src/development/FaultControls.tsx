import type { Fault } from '@cognito-mfa/emulator';
import { useState } from 'react';
import type { SideChannel } from '../backend/side-channel.js';
import { PanelSection } from './PanelSection.js';

const faults: Record<string, Fault> = {
  'Slow, 3 s': { kind: 'latency', milliseconds: 3000 },
  'No answer': { kind: 'drop' },
  'Error 500': { kind: 'status', status: 500 },
  Throttled: { kind: 'throttle' },
};

/** Makes every request to Cognito fail in one way, until it is turned off. */
export function FaultControls({ addFault, clearFaults }: Pick<SideChannel, 'addFault' | 'clearFaults'>) {
  const [inForce, setInForce] = useState<string>();
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle');

  async function change(name: string | undefined) {
    const fault = name === undefined ? undefined : faults[name];
    setStep('busy');
    try {
      await clearFaults();
      if (fault) await addFault(fault);
      setInForce(name);
      setStep('idle');
    } catch {
      setStep('failed');
    }
  }

  return (
    <PanelSection title="Faults" note={inForce}>
      <div className="dev-grid">
        {Object.keys(faults).map((name) => (
          <button
            key={name}
            type="button"
            className="dev-button"
            aria-pressed={inForce === name}
            disabled={step === 'busy'}
            onClick={() => void change(inForce === name ? undefined : name)}
          >
            {name}
          </button>
        ))}
      </div>
      <p role="status" className="dev-hint">
        {step === 'failed'
          ? 'The emulator rejected the change.'
          : inForce
            ? 'Every request fails this way. Press again to stop.'
            : 'A fault affects every request until you press it again.'}
      </p>
    </PanelSection>
  );
}
