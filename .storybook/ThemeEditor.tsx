import { MfaPreferencesView, SignInView } from '@cognito-mfa/components';
import { Source } from '@storybook/addon-docs/blocks';
import { type CSSProperties, useState } from 'react';
import { credentials, preferences } from '../packages/components/src/testing/states.js';
import { useAppearance } from './Appearance.js';
import { contrast, type ThemeChoice, themeCss, themeProperties } from './theme-css.js';
import './theme-editor.css';

const fonts = {
  'The default': '',
  System: 'system-ui, sans-serif',
  Humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, sans-serif',
  Serif: 'Charter, "Bitstream Charter", Cambria, serif',
  Monospace: 'ui-monospace, Menlo, Consolas, monospace',
};
const nothing = () => {};

/** Form for a theme, with a preview in both themes and its CSS. */
export function ThemeEditor() {
  const [choice, setChoice] = useState<ThemeChoice>({ light: '#0a7d55', dark: '#4fd1a1', radius: 8, font: '' });
  const change = (part: Partial<ThemeChoice>) => setChoice({ ...choice, ...part });
  return (
    <div className="theme-editor sb-unstyled">
      <form className="theme-form">
        <label>
          Primary, light
          <input type="color" value={choice.light} onChange={({ target }) => change({ light: target.value })} />
          <Contrast of={choice.light} on="#ffffff" />
        </label>
        <label>
          Primary, dark
          <input type="color" value={choice.dark} onChange={({ target }) => change({ dark: target.value })} />
          <Contrast of={choice.dark} on="#111827" />
        </label>
        <label>
          Corners
          <input
            type="range"
            min="0"
            max="20"
            value={choice.radius}
            onChange={({ target }) => change({ radius: target.valueAsNumber })}
          />
          <output>{choice.radius} px</output>
        </label>
        <label>
          Typeface
          <select value={choice.font} onChange={({ target }) => change({ font: target.value })}>
            {Object.entries(fonts).map(([name, value]) => (
              <option key={name} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
      <div className="theme-previews" style={themeProperties(choice) as CSSProperties}>
        <Preview theme="light" />
        <Preview theme="dark" />
      </div>
      <Source code={themeCss(choice)} language="css" />
    </div>
  );
}

/** Links are text in the primary color, so they need 4.5:1. */
function Contrast({ of, on }: { of: string; on: string }) {
  const ratio = contrast(of, on);
  return <output data-low={ratio < 4.5 || undefined}>{ratio.toFixed(1)}:1</output>;
}

function Preview({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <div className="theme-preview cmk" data-cmk-theme={theme} inert {...useAppearance()}>
      <SignInView
        appName="Harbour"
        state={credentials({ username: 'ada' })}
        onSignIn={nothing}
        onConfirm={nothing}
        onSelectMfaType={nothing}
        onResendCode={nothing}
        onTryAnotherWay={nothing}
        onStartOver={nothing}
        onForgotPassword={nothing}
      />
      <MfaPreferencesView state={preferences()} onUpdate={nothing} onReload={nothing} />
    </div>
  );
}
