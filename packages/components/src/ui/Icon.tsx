import type { MfaType } from '@cognito-mfa/core';

export type IconName =
  | 'authenticator'
  | 'message'
  | 'mail'
  | 'lock'
  | 'shield'
  | 'check'
  | 'alert'
  | 'clock'
  | 'key'
  | 'more';

/** Line drawing. It repeats the text beside it, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="cmk-icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
      strokeWidth="1.75"
    >
      <path d={paths[name]} fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** Icon on a tinted tile, for the head of a step and for rows. */
export function IconTile({ name, tone }: { name: IconName; tone?: 'success' | 'warning' | undefined }) {
  return (
    <span className="cmk-tile" data-tone={tone} aria-hidden="true">
      <Icon name={name} />
    </span>
  );
}

export const mfaTypeIcons: Readonly<Record<MfaType, IconName>> = Object.freeze({
  TOTP: 'authenticator',
  SMS: 'message',
  EMAIL: 'mail',
});

const paths: Readonly<Record<IconName, string>> = Object.freeze({
  authenticator:
    'M8 2.75h8a1.75 1.75 0 0 1 1.75 1.75v15A1.75 1.75 0 0 1 16 21.25H8a1.75 1.75 0 0 1-1.75-1.75v-15A1.75 1.75 0 0 1 8 2.75Zm1.75 9.5 1.6 1.6 3.1-3.35M11 18.25h2',
  message:
    'M4.5 4.75h15a1.75 1.75 0 0 1 1.75 1.75v8.75A1.75 1.75 0 0 1 19.5 17H12l-4.25 3.5V17H4.5a1.75 1.75 0 0 1-1.75-1.75V6.5A1.75 1.75 0 0 1 4.5 4.75ZM8 10.9h.01M12 10.9h.01M16 10.9h.01',
  mail: 'M4.5 5.25h15A1.75 1.75 0 0 1 21.25 7v10a1.75 1.75 0 0 1-1.75 1.75h-15A1.75 1.75 0 0 1 2.75 17V7A1.75 1.75 0 0 1 4.5 5.25Zm-1.25 2L12 13l8.75-5.75',
  lock: 'M6.5 10.75h11a1.75 1.75 0 0 1 1.75 1.75v6.25a1.75 1.75 0 0 1-1.75 1.75h-11a1.75 1.75 0 0 1-1.75-1.75V12.5a1.75 1.75 0 0 1 1.75-1.75Zm1.25 0V7.5a4.25 4.25 0 0 1 8.5 0v3.25M12 14.75v1.75',
  shield: 'M12 2.75 19.25 5.5v5.75c0 4.6-3 8.1-7.25 10-4.25-1.9-7.25-5.4-7.25-10V5.5L12 2.75Zm-3 9 2.1 2.1L15.25 9.5',
  check: 'M12 21.25a9.25 9.25 0 1 0 0-18.5 9.25 9.25 0 0 0 0 18.5Zm-3.75-9 2.6 2.6 5-5.35',
  alert: 'M12 21.25a9.25 9.25 0 1 0 0-18.5 9.25 9.25 0 0 0 0 18.5ZM12 7.75v5M12 16.1h.01',
  key: 'M15.5 14.25a5.75 5.75 0 1 0-5.5-4.1L2.75 17.4v3.85H6.6l.9-.9v-2h2v-2h2l1.3-1.3a5.7 5.7 0 0 0 2.7.7ZM16.75 7.25h.01',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  clock: 'M12 21.25a9.25 9.25 0 1 0 0-18.5 9.25 9.25 0 0 0 0 18.5ZM12 7v5.25l3.25 1.9',
});
