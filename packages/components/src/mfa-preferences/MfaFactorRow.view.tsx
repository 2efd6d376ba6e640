'use client';
import { preferencesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { IconTile, mfaTypeIcons } from '../ui/Icon.js';
import { Part } from '../ui/Part.js';
import { MfaFactorActions } from './MfaFactorActions.view.js';
import type { MfaFactorRowProps } from './mfa-factor-row.types.js';

/** One verification method with what can be done about it. */
export function MfaFactorRow(props: MfaFactorRowProps) {
  return <Part name="MfaFactorRow" Default={DefaultMfaFactorRow} props={props} />;
}

function DefaultMfaFactorRow(props: MfaFactorRowProps) {
  const { factor, onSetUpTotp, onEnrol } = props;
  const { preferences, mfaTypes } = useTexts(preferencesEnglish);
  const { mfaType, enabled, preferred, destination, verified } = factor;
  const { name, hint } = mfaTypes[mfaType];
  const canBegin = mfaType === 'TOTP' ? onSetUpTotp : (onEnrol ?? destination);
  const isMissing = !enabled && !canBegin;
  return (
    <li className="cmk-list-item" data-mfa-type={mfaType} data-enabled={enabled || undefined}>
      <IconTile name={mfaTypeIcons[mfaType]} tone={enabled ? 'success' : undefined} />
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          {name}{' '}
          <span className="cmk-badge" data-on={enabled || undefined}>
            {enabled ? preferences.on : preferences.off}
          </span>{' '}
          {preferred && (
            <span className="cmk-badge" data-preferred="">
              {preferences.preferred}
            </span>
          )}
        </p>
        <p className="cmk-list-hint">
          {isMissing ? preferences.missing[mfaType] : destination ? <bdi dir="ltr">{destination}</bdi> : hint}
          {destination && verified === false && (
            <>
              {' '}
              <span className="cmk-unverified">{preferences.unverified}</span>
            </>
          )}
        </p>
      </div>
      <MfaFactorActions {...props} />
    </li>
  );
}
