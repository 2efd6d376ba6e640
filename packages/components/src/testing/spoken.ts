import { virtual } from '@guidepup/virtual-screen-reader';

/** Phrases for the ends of elements, and for elements without a name. The tests leave them out. */
const scaffolding = /^(end of .*|paragraph|status|group|form)$/;

/** Returns what a screen reader says on its way through an element, line by line. */
export async function spokenLines(container: HTMLElement): Promise<readonly string[]> {
  await virtual.start({ container });
  try {
    const first = await virtual.lastSpokenPhrase();
    do await virtual.next();
    while ((await virtual.lastSpokenPhrase()) !== first);
    const said = (await virtual.spokenPhraseLog()).slice(0, -1);
    return said.filter((line) => !scaffolding.test(line)).map((line) => line.replaceAll(/[\u2066-\u2069]/g, ''));
  } finally {
    await virtual.stop();
  }
}
