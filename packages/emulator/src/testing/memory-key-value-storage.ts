/** An in-memory replacement for the localStorage of aws-amplify and amazon-cognito-identity-js. */
export function memoryKeyValueStorage() {
  const values = new Map<string, string>();
  return {
    async setItem(key: string, value: string) {
      values.set(key, value);
    },
    async getItem(key: string) {
      return values.get(key) ?? null;
    },
    async removeItem(key: string) {
      values.delete(key);
    },
    async clear() {
      values.clear();
    },
  };
}
