import { expect, vi } from 'vitest';

/** The collected tests of the files that were loaded: `{ name, run }`, in their order. */
export const collected = [];
let names = [];
let hooks = { before: [], after: [] };

/** What `import ... from 'vitest'` gives to the tests of core: they are kept, to be run as often as there are mutants. */
export const api = { describe, it, test: it, expect, vi, beforeEach, afterEach };

function describe(name, work) {
  const outside = { names, hooks };
  names = [...names, name];
  hooks = { before: [...hooks.before], after: [...hooks.after] };
  work();
  ({ names, hooks } = outside);
}

function it(name, ...rest) {
  const work = rest.find((part) => typeof part === 'function');
  const { before, after } = hooks;
  collected.push({
    name: [...names, name].join(' > '),
    async run() {
      for (const hook of before) await hook();
      try {
        await work();
      } finally {
        for (const hook of after) await hook();
      }
    },
  });
}

function beforeEach(hook) {
  hooks.before.push(hook);
}

function afterEach(hook) {
  hooks.after.push(hook);
}

const each =
  (collect) =>
  (table) =>
  (name, ...rest) => {
    for (const [index, row] of table.entries()) {
      const values = Array.isArray(row) ? row : [row];
      collect(`${name} [${index}]`, ...rest.map((part) => (typeof part === 'function' ? () => part(...values) : part)));
    }
  };
describe.each = each(describe);
it.each = each(it);
