import { fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { invalidPaginationToken } from './refusals.js';

/** One page of a list and the token for the next one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

/**
 * Reads one page of a list. It stops iterating at the end of the page.
 *
 * @throws ServiceError InvalidParameterException for a malformed token.
 */
export function readPage<Item>(all: Iterable<Item>, size: number, token: string | undefined): Page<Item> {
  const start = token === undefined ? 0 : readToken(token);
  const end = start + size;
  const items: Item[] = [];
  let at = 0;
  for (const item of all) {
    if (at >= end) return { items, next: toBase64Url(utf8(`from ${end}`)) };
    if (at >= start) items.push(item);
    at += 1;
  }
  return { items, next: undefined };
}

function readToken(token: string): number {
  const bytes = fromBase64Url(token);
  const position = bytes && /^from ([0-9]{1,9})$/.exec(new TextDecoder().decode(bytes))?.[1];
  if (!position) throw invalidPaginationToken();
  return Number(position);
}
