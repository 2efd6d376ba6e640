import type { MouseEvent } from 'react';

/** The place of a box; the boxes may lie under the input or around it. */
export const boxAttribute = 'data-otp-box';

/** The box that is drawn under the pointer, if there is one. */
export function boxAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLInputElement>): number | null {
  const root = currentTarget.getRootNode() as Document | ShadowRoot;
  for (const element of root.elementsFromPoint(clientX, clientY)) {
    const place = element.getAttribute(boxAttribute);
    if (place !== null) return Number(place);
  }
  return null;
}
