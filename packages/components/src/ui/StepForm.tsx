'use client';
import type { FormEvent, ReactNode } from 'react';
import { Heading, type HeadingLevel } from './Heading.js';
import { type IconName, IconTile } from './Icon.js';

export interface StepFormProps {
  title: string;
  headingLevel: HeadingLevel;
  description?: ReactNode;
  icon?: IconName;
  busy: boolean;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
}

/** One step: a heading, what it is about, and a form that cannot be sent twice. */
export function StepForm({ title, headingLevel, description, icon, busy, onSubmit, children }: StepFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) onSubmit(new FormData(event.currentTarget));
  };
  /** The fields say themselves what is missing; the first of them takes the focus. */
  const focusFirstInvalid = (event: FormEvent<HTMLFormElement>) => {
    const first = event.currentTarget.querySelector<HTMLElement>('input:invalid');
    if (event.target === first) first.focus();
  };
  return (
    <form className="cmk-step" onSubmit={submit} onInvalidCapture={focusFirstInvalid} aria-busy={busy || undefined}>
      <div className="cmk-step-head">
        {icon && <IconTile name={icon} />}
        <Heading level={headingLevel}>{title}</Heading>
        {description && <p className="cmk-description">{description}</p>}
      </div>
      {children}
    </form>
  );
}
