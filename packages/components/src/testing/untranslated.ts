import { pseudoEnd, pseudoStart } from './pseudo-locale.js';

const said = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'placeholder',
  'title',
];
const innermost = new RegExp(`${pseudoStart}[^${pseudoStart}${pseudoEnd}]*${pseudoEnd}`, 'g');

/**
 * Returns the visible or spoken texts of an element that do not come from the pseudo-locale, except those that the app
 * passes in (`given`), and data in <bdi>, <code> and the titles of <time>.
 */
export function untranslated(element: Element, given: readonly string[]): readonly string[] {
  return [...element.querySelectorAll('*'), element].flatMap((each) => {
    if (each.closest('bdi, code')) return [];
    const texts = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const attributes = each.matches('time') ? [] : said.map((name) => each.getAttribute(name) ?? '');
    const own = [texts.map((node) => node.nodeValue).join(''), ...attributes];
    return own.filter((text) => hasWords(text) && !given.includes(text));
  });
}

function hasWords(text: string): boolean {
  let left = text;
  let before: string;
  do {
    before = left;
    left = left.replaceAll(innermost, '');
  } while (left !== before);
  return /\p{L}{2}/u.test(left);
}
