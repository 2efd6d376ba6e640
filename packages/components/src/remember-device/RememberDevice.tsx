'use client';
import { type ComponentPropsWithRef, useId } from 'react';
import { useMessages } from '../messages/MessagesProvider.js';

/** The wish to be remembered: a checkbox that comes unticked. */
export function RememberDevice(props: ComponentPropsWithRef<'input'>) {
  const { rememberDevice } = useMessages();
  const id = useId();
  return (
    <div className="cmk-remember">
      <input name="rememberDevice" {...props} id={id} type="checkbox" aria-describedby={`${id}-hint`} />
      <label htmlFor={id}>{rememberDevice.label}</label>
      <p className="cmk-field-hint" id={`${id}-hint`}>
        {rememberDevice.hint}
      </p>
    </div>
  );
}
