/** Parses JSON from outside; returns undefined if it is missing or malformed. */
export function parseJson<Value>(
  text: string | undefined,
  revive?: (key: string, value: unknown) => unknown,
): Value | undefined {
  try {
    return JSON.parse(text as string, revive) as Value;
  } catch {
    return undefined;
  }
}
