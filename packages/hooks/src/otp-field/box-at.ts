import type { MouseEvent } from 'react';

/** The place of a box; the boxes may lie under the input or around it. */
export const boxAttribute = 'data-otp-box';

/** The box that is drawn under the pointer, if there is one; none in a document that draws nothing, such as that of jsdom. */
export function boxAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLInputElement>): number | undefined {
  const root = currentTarget.getRootNode() as Partial<DocumentOrShadowRoot>;
  const place = root
    .elementsFromPoint?.(clientX, clientY)
    .map((element) => element.getAttribute(boxAttribute))
    .find(Boolean);
  return place ? Number(place) : undefined;
}
