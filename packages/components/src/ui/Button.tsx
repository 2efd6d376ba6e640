'use client';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';
import { classNames } from './class-names.js';
import { Part } from './Part.js';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Small buttons are for rows of a list. */
  size?: 'medium' | 'small';
  /** The action of this button is in progress: it keeps its name and the focus, and does nothing. */
  busy?: boolean;
  /** Another action is in progress: the button does nothing and looks as before. */
  pending?: boolean;
}

/** Button that is never disabled while an action is in progress, because a disabled button loses the focus. */
export function Button(props: ButtonProps) {
  return <Part name="Button" Default={DefaultButton} props={props} />;
}

function DefaultButton(props: ButtonProps) {
  const { variant = 'secondary', size = 'medium', busy = false, pending = false } = props;
  const { variant: _variant, size: _size, busy: _busy, pending: _pending, className, onClick, type, ...rest } = props;
  const isStill = busy || pending;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isStill) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classNames('cmk-button', className)}
      data-variant={variant}
      data-size={size}
      data-busy={busy || undefined}
      data-pending={pending || undefined}
      aria-disabled={isStill || undefined}
      onClick={press}
    />
  );
}
