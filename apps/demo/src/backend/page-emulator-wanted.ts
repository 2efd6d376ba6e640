import { webStore } from '../shell/web-store.js';

const store = webStore(() => sessionStorage);
const storageKey = 'harbour-emulator';

/** Returns true if the URL requests the emulator in the page. Remembered per tab, because links in the app drop the parameter. */
export function isPageEmulatorWanted(): boolean {
  const asked = new URLSearchParams(location.search).get('emulator');
  if (asked) store.write(storageKey, asked);
  return (asked ?? store.read(storageKey)) === 'page';
}
