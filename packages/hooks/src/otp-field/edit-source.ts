/** Where a change came from: one key, a text of its own (paste, autofill, a script), or out of the history of undo. */
export type EditSource = 'key' | 'text' | 'history';

export function editSource({ inputType, data }: Pick<InputEvent, 'inputType' | 'data'>): EditSource {
  if (!inputType) return 'text';
  if (inputType.startsWith('history')) return 'history';
  if (inputType.startsWith('delete')) return 'key';
  return inputType === 'insertText' && data?.length === 1 ? 'key' : 'text';
}
