'use client';
import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { classNames } from './class-names.js';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** A call is under way: the button keeps its name and the focus, and does nothing. */
  busy?: boolean;
}

/** A button that is never disabled while it works, since a disabled button drops the focus. */
export function Button({
  look = 'secondary',
  busy = false,
  className,
  onClick,
  type = 'button',
  ...props
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...props}
      type={type}
      className={classNames('cmk-button', className)}
      data-look={look}
      data-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={press}
    />
  );
}
