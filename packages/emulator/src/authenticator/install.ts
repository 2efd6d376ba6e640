/** Puts `credentials` and classes into a global object, such as that of jsdom. Returns a function that restores the object. */
export function installInto(
  target: object,
  credentials: object,
  globals: Readonly<Record<string, unknown>>,
): () => void {
  const navigator = Reflect.get(target, 'navigator');
  const added: Record<string, unknown> = { ...globals, isSecureContext: true };
  const undo =
    typeof navigator === 'object' && navigator !== null
      ? [define(navigator, 'credentials', credentials)]
      : [define(target, 'navigator', { credentials })];
  for (const [name, value] of Object.entries(added)) undo.push(define(target, name, value));
  return () => {
    for (const restore of undo.reverse()) restore();
  };
}

function define(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, enumerable: true, value });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}
