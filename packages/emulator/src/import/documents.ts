/** A JSON object whose members are not known. */
export type Document = Readonly<Record<string, unknown>>;

/** Takes a value as an object; an empty one if it is something else. */
export function readObject(value: unknown): Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Document) : {};
}

/** Takes a value as a list; an empty one if it is something else. */
export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Takes a value as a text that isn't empty. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Shows a value in a note. */
export function showValue(value: unknown): string {
  return readText(value) ?? JSON.stringify(value) ?? 'nothing';
}

/** Reads a date, as an ISO text or in milliseconds, as epoch milliseconds. */
export function readDate(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : value;
  return typeof time === 'number' && Number.isFinite(time) ? time : undefined;
}

/** Lists the names of a document that are not among `known`. */
export function listOthers(document: Document, known: readonly string[]): string[] {
  return Object.keys(document).filter((name) => !known.includes(name) && document[name] !== undefined);
}
