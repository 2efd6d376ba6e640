/** The value of a JSON text from outside, which may be cut short or not there: undefined then. */
export function parseJson<Value>(text: string | undefined): Value | undefined {
  try {
    return JSON.parse(text as string) as Value;
  } catch {
    return undefined;
  }
}
