import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects no violation of the rules of axe, except those about whole pages. A failure shows `where`. */
export async function expectAccessible(element: Element, { where = '' }: { where?: string } = {}): Promise<void> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) })),
    where,
  ).toEqual([]);
}
