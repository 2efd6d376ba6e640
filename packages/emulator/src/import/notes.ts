/** The parts that an import doesn't take or changes, by name. */
export interface Notes {
  /** @param name of one of several that the same is true for, such as a user. */
  add(scope: string, text: string, name?: string): void;
  /** Lists a line for each text: `<scope>: <text>: <name>, <name>`. */
  list(): string[];
}

/** Creates empty {@link Notes}. */
export function createNotes(): Notes {
  const lines = new Map<string, string[]>();
  return {
    add(scope, text, name) {
      const line = `${scope}: ${text}`;
      const names = lines.get(line) ?? [];
      if (name !== undefined) names.push(name);
      lines.set(line, names);
    },
    list: () =>
      [...lines].map(([line, names]) => escapeControls(names.length > 0 ? `${line}: ${names.join(', ')}` : line)),
  };
}

/** Escapes control characters, so that a name in a file can't steer a terminal. */
function escapeControls(text: string): string {
  return text.replace(/\p{C}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
