const UNKNOWN = 'Unknown device';

/** What this browser is called in a list of devices, for example "Chrome on macOS". */
export async function deviceName(userAgent: string | undefined): Promise<string> {
  if (!userAgent) return UNKNOWN;
  // Only needed once for each new device, so it is not in the first chunk.
  const bowser = await import('bowser').catch(() => undefined);
  // A name is not worth a device that is forgotten.
  if (!bowser) return UNKNOWN;
  const { browser, os } = bowser.default.parse(userAgent);
  const names = [browser.name, os.name].filter((name) => name !== undefined);
  return names.join(' on ') || UNKNOWN;
}
