import axe from 'axe-core';
import { expect } from 'vitest';

/** Every rule of axe but those about whole pages, which a part cannot follow by itself. `where` is said when it fails. */
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
