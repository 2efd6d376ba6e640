/** What this browser is called in a list of devices, for example "Chrome on macOS". */
export async function deviceName(userAgent: string | undefined): Promise<string> {
  if (!userAgent) return 'Unknown device';
  // Only needed once for each new device, so it is not in the first chunk.
  const { default: Bowser } = await import('bowser');
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter((name) => name !== undefined);
  return names.join(' on ') || 'Unknown device';
}
