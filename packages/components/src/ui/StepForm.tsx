'use client';
import type { LoginWith } from '@cognito-mfa/core';
import type { FormEvent, ReactNode, SyntheticEvent } from 'react';
import { Heading, type HeadingLevel } from './Heading.js';
import { type IconName, IconTile } from './Icon.js';

interface StepHeadProps {
  title: string;
  headingLevel: HeadingLevel;
  description?: ReactNode;
  icon?: IconName | undefined;
  tone?: 'success' | 'warning' | undefined;
}

/** Icon, heading and description at the top of a step. */
function StepHead({ title, headingLevel, description, icon, tone }: StepHeadProps) {
  return (
    <div className="cmk-step-head">
      {icon && <IconTile name={icon} tone={tone} />}
      <Heading level={headingLevel}>{title}</Heading>
      {description && <p className="cmk-description">{description}</p>}
    </div>
  );
}

/** Reads a field as it stands in the form: typed, filled in by a password manager, or restored by the browser. */
export function fieldText(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}

/** Removes what people put between the digits of a phone number, which Cognito refuses. */
export function phoneNumberOf(text: string): string {
  return text.replace(/[\s().-]/g, '');
}

/** Reads the name that the user signs in with, in the format of Cognito. */
export function loginOf(form: FormData, loginWith: LoginWith | undefined): string {
  const text = fieldText(form, 'username').trim();
  return loginWith === 'phone' ? phoneNumberOf(text) : text;
}

/** Reads that name from the form around a button that does not submit it. */
export function enteredLogin({ currentTarget }: SyntheticEvent<Element>, loginWith?: LoginWith): string {
  const form = currentTarget.closest('form');
  return form ? loginOf(new FormData(form), loginWith) : '';
}

export interface StepFormProps extends Omit<StepHeadProps, 'tone'> {
  busy: boolean;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
}

/** Step with a form. While it is busy it cannot be submitted again. */
export function StepForm({ busy, onSubmit, children, ...head }: StepFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) onSubmit(new FormData(event.currentTarget));
  };
  /** Each field says what it is missing; the first of them takes the focus. */
  const focusFirstInvalid = (event: FormEvent<HTMLFormElement>) => {
    const first = event.currentTarget.querySelector<HTMLElement>('input:invalid');
    if (event.target === first) first.focus();
  };
  return (
    <form
      className="cmk-step"
      // Before hydration, Enter would send what was typed to the page's own URL. This method sends nothing.
      method="dialog"
      onSubmit={submit}
      onInvalidCapture={focusFirstInvalid}
      aria-busy={busy || undefined}
    >
      <StepHead {...head} />
      {children}
    </form>
  );
}

export interface StepEndProps extends StepHeadProps {
  children?: ReactNode;
}

/** Last step of a flow: it says how the flow ended, and offers a way on. */
export function StepEnd({ children, ...head }: StepEndProps) {
  return (
    <div className="cmk-step">
      <StepHead {...head} />
      {children}
    </div>
  );
}
