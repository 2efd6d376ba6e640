import axe from 'axe-core';
import { expect } from 'vitest';

/** The rules whose answer depends on colours, sizes and places; the others ask for names, roles and structure. */
const visualRules = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

interface Options {
  /** Said when it fails. */
  where?: string;
  /** For an element that passed all rules, and now only looks different. */
  visualOnly?: boolean;
}

/** Every rule of axe but those about whole pages, which a part cannot follow by itself. */
export async function expectAccessible(
  element: Element,
  { where = '', visualOnly = false }: Options = {},
): Promise<void> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    ...(visualOnly && { runOnly: visualRules }),
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) })),
    where,
  ).toEqual([]);
}
