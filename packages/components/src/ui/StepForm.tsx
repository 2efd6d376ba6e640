'use client';
import type { FormEvent, ReactNode } from 'react';
import { Heading, type HeadingLevel } from './Heading.js';

export interface StepFormProps {
  title: string;
  headingLevel: HeadingLevel;
  description?: ReactNode;
  busy: boolean;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
}

/** One step: a heading, what it is about, and a form that cannot be sent twice. */
export function StepForm({ title, headingLevel, description, busy, onSubmit, children }: StepFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className="cmk-step" onSubmit={submit} aria-busy={busy || undefined}>
      <Heading level={headingLevel}>{title}</Heading>
      {description && <p className="cmk-description">{description}</p>}
      {children}
    </form>
  );
}
