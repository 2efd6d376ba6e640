/** Where a change came from: one key, a text of its own (paste, autofill, a script), or out of the history of undo. */
export type EditSource = 'key' | 'text' | 'history';

export function editSource({ inputType, data }: Partial<Pick<InputEvent, 'inputType' | 'data'>>): EditSource {
  if (inputType?.startsWith('history')) return 'history';
  return data?.length === 1 ? 'key' : 'text';
}
