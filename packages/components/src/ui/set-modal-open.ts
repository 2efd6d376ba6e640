/** Opens or closes a modal dialog. In a document that knows none, such as that of jsdom, it stands open in the page. */
export function setModalOpen(dialog: HTMLDialogElement, isOpen: boolean): void {
  if (dialog.open === isOpen) return;
  if (!('showModal' in dialog)) (dialog as HTMLDialogElement).open = isOpen;
  else if (isOpen) dialog.showModal();
  else dialog.close();
}
