/** Parses JSON from outside; returns undefined if it is missing or malformed. */
export function parseJson<Value>(text: string | undefined): Value | undefined {
  try {
    return JSON.parse(text as string) as Value;
  } catch {
    return undefined;
  }
}
