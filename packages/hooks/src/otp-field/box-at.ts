/** The place of a box; the boxes may lie under the input or around it. */
export const boxAttribute = 'data-otp-box';

/** The box that is drawn at a point of the screen, if there is one. */
export function boxAt(input: HTMLInputElement, x: number, y: number): number | null {
  const root = input.getRootNode() as Document | ShadowRoot;
  for (const element of root.elementsFromPoint(x, y)) {
    const place = element.getAttribute(boxAttribute);
    if (place !== null) return Number(place);
  }
  return null;
}
