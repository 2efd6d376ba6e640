'use client';
import { useEffect, useId, useRef } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from './Button.js';
import { Part } from './Part.js';

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  description: string;
  confirmLabel: string;
  /** Another action is in progress, and the confirmation has to wait. */
  pending?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  /** Moves the focus after a confirmation, if the button that opened the dialog is about to disappear. */
  takeFocus?: () => void;
}

/** Native modal dialog: it keeps the focus inside, Escape closes it, and the focus goes back to where it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return <Part name="ConfirmDialog" Default={DefaultConfirmDialog} props={props} />;
}

function DefaultConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, description, confirmLabel, pending, onConfirm, onCancel, takeFocus } = props;
  const { actions } = useTexts(english);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (dialog.current) setModalOpen(dialog.current, isOpen);
  }, [isOpen]);
  const confirm = () => {
    if (dialog.current) setModalOpen(dialog.current, false);
    takeFocus?.();
    onConfirm();
  };
  return (
    <dialog
      className="cmk-dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      onClose={() => isOpen && onCancel()}
    >
      {isOpen && (
        <>
          <h2 className="cmk-heading" id={`${id}-title`}>
            {title}
          </h2>
          <p className="cmk-description" id={`${id}-description`}>
            {description}
          </p>
          <div className="cmk-dialog-actions">
            <Button onClick={onCancel}>{actions.cancel}</Button>
            <Button variant="danger" {...(pending && { pending })} onClick={confirm}>
              {confirmLabel}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}

/** Opens or closes a modal dialog. A document without modal dialogs, such as that of jsdom, shows it in the page. */
export function setModalOpen(dialog: HTMLDialogElement, isOpen: boolean): void {
  if (dialog.open === isOpen) return;
  if (!('showModal' in dialog)) (dialog as HTMLDialogElement).open = isOpen;
  else if (isOpen) dialog.showModal();
  else dialog.close();
}
