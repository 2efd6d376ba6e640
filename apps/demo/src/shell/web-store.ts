/** Wraps a web storage that may be full or blocked, as in a private window. Then a choice lasts as long as the page. */
export function webStore(pick: () => Storage) {
  return {
    read(key: string): string | null {
      try {
        return pick().getItem(key);
      } catch {
        return null;
      }
    },
    write(key: string, value: string): void {
      try {
        pick().setItem(key, value);
      } catch {
        // Only conveniences are stored here.
      }
    },
  };
}
