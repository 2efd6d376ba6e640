'use client';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';
import { Part } from '../parts/Part.js';
import { classNames } from './class-names.js';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Compact, for rows of a list. */
  size?: 'medium' | 'small';
  /** The call of this button is under way: it keeps its name and the focus, and does nothing. */
  busy?: boolean;
  /** Another call is under way: this button waits, without drawing attention. */
  waiting?: boolean;
}

/** A button that is never disabled while it works, since a disabled button drops the focus. */
export function Button(props: ButtonProps) {
  return <Part name="Button" Default={DefaultButton} props={props} />;
}

function DefaultButton(props: ButtonProps) {
  const { look = 'secondary', size = 'medium', busy = false, waiting = false } = props;
  const { look: _look, size: _size, busy: _busy, waiting: _waiting, className, onClick, type, ...rest } = props;
  const isStill = busy || waiting;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isStill) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classNames('cmk-button', className)}
      data-look={look}
      data-size={size}
      data-busy={busy || undefined}
      data-waiting={waiting || undefined}
      aria-disabled={isStill || undefined}
      onClick={press}
    />
  );
}
