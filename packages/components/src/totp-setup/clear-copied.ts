/**
 * Empties the clipboard when a key that was copied is still in it. Only where the page may look without asking:
 * nobody is shown a question for it, and what was copied since stays.
 */
export async function clearCopied(key: string): Promise<void> {
  try {
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    if (state === 'granted' && (await navigator.clipboard.readText()) === key) await navigator.clipboard.writeText('');
  } catch {
    // Not every browser knows this permission, and a page in the background may not look.
  }
}
