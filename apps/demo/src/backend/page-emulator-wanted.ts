import { webStore } from '../shell/web-store.js';

const store = webStore(() => sessionStorage);
const storageKey = 'harbour-emulator';

/** Whether the address asks for the emulator in the page. A tab remembers, since links in the app do not carry it on. */
export function isPageEmulatorWanted(): boolean {
  const asked = new URLSearchParams(location.search).get('emulator');
  if (asked) store.write(storageKey, asked);
  return (asked ?? store.read(storageKey)) === 'page';
}
