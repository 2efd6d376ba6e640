/** Where a change came from: one key, or a text of its own (paste, autofill, a script). Undefined for what was there before, such as out of undo. */
export type EditSource = 'key' | 'text' | undefined;

export function editSource({ inputType, data }: Partial<Pick<InputEvent, 'inputType' | 'data'>>): EditSource {
  if (inputType?.startsWith('history')) return undefined;
  return data?.length === 1 ? 'key' : 'text';
}
