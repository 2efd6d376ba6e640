import { type FormEvent, useId, useState } from 'react';
import { PanelSection } from './PanelSection.js';
import { RunningCode } from './RunningCode.js';
import { useAuthenticatorAccounts } from './useAuthenticatorAccounts.js';

type Outcome = 'added' | 'no-qr-code' | 'not-a-key';

const outcomeTexts: Record<Outcome, string> = {
  added: 'Added. The code below follows the emulator’s clock.',
  'no-qr-code': 'No QR code on this page. Start setting up an authenticator app first.',
  'not-a-key': 'This isn’t an otpauth: link for time-based codes.',
};

/** Stands in for an authenticator app: scans the QR code of the page and shows its current codes. */
export function Phone({ now }: { now: number | undefined }) {
  const { accounts, addFromUri, remove } = useAuthenticatorAccounts();
  const [outcome, setOutcome] = useState<Outcome>();
  const [pasted, setPasted] = useState('');
  const fieldId = useId();

  function scan() {
    const uri = document.querySelector<HTMLAnchorElement>('a[href^="otpauth:"]')?.getAttribute('href');
    setOutcome(!uri ? 'no-qr-code' : addFromUri(uri) ? 'added' : 'not-a-key');
  }

  function addPasted(event: FormEvent) {
    event.preventDefault();
    const isAdded = addFromUri(pasted);
    setOutcome(isAdded ? 'added' : 'not-a-key');
    if (isAdded) setPasted('');
  }

  return (
    <PanelSection title="Phone" note={accounts.length || undefined} isOpenAtFirst>
      <button type="button" className="dev-button dev-button--wide" onClick={scan}>
        Scan the QR code on this page
      </button>
      {accounts.length > 0 && (
        <ul className="dev-accounts" aria-label="Authenticator accounts">
          {accounts.map((account) => (
            <RunningCode
              key={`${account.issuer} ${account.name}`}
              account={account}
              now={now}
              onRemove={() => remove(account)}
            />
          ))}
        </ul>
      )}
      <form className="dev-row" onSubmit={addPasted}>
        <label className="hb-visually-hidden" htmlFor={fieldId}>
          Key URI
        </label>
        <input
          id={fieldId}
          className="dev-input"
          placeholder="or paste otpauth://…"
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <button type="submit" className="dev-button" disabled={pasted.trim() === ''}>
          Add
        </button>
      </form>
      <p role="status" className="dev-hint">
        {outcome && outcomeTexts[outcome]}
      </p>
    </PanelSection>
  );
}
