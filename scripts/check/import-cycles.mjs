import { posix } from 'node:path';

/**
 * Finds import cycles that dependency-cruiser cannot judge: it reports one cycle for each import, so that a cycle of types
 * can hide a cycle of values, and its folder rules count tests and stories.
 *
 * @typedef {{ from: string, to: string, isTypeOnly: boolean }} Import
 * @typedef {{ rule: string, message: string }} Violation
 */

const outsideProduction = /\.(test|test-d|stories)\.tsx?$|\/testing\//;

/** Lists the imports between our own files. @param report of dependency-cruiser @returns {Import[]} */
export function importsOf({ modules }) {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => /^(packages|apps)\//.test(resolved))
      .map(({ resolved, dependencyTypes }) => ({
        from: source,
        to: resolved,
        isTypeOnly: dependencyTypes.includes('type-only'),
      })),
  );
}

/**
 * Finds files that import each other in a cycle. Cycles of types are fine as long as they stay inside one folder.
 * @param {Import[]} imports
 * @returns {Violation[]}
 */
export function fileCycles(imports) {
  const cycles = (edges, rule) =>
    components(edges).map((members) => ({ rule, message: cycleThrough(members[0], edges).join(' -> ') }));
  const values = imports.filter(({ isTypeOnly }) => !isTypeOnly);
  const betweenFolders = components(imports).flatMap((members) => {
    const inside = imports.filter(({ from, to }) => members.includes(from) && members.includes(to));
    const leaving = inside.find(({ from, to }) => posix.dirname(from) !== posix.dirname(to));
    if (!leaving) return [];
    return { rule: 'no-cycles-between-folders', message: cycleThrough(leaving.from, inside, leaving.to).join(' -> ') };
  });
  return [...cycles(values, 'no-value-cycles'), ...betweenFolders];
}

/**
 * Finds top-level folders under `packages/<name>/src` that import each other, directly or in a longer cycle. Only production files count.
 * @param {Import[]} imports
 * @returns {Violation[]}
 */
export function folderCycles(imports) {
  const between = imports.flatMap(({ from, to }) => {
    const [one, other] = [topFolder(from), topFolder(to)];
    if (!one || !other || one === other || packageOf(one) !== packageOf(other)) return [];
    return { from: one, to: other, example: `${withinPackage(from)} -> ${withinPackage(to)}` };
  });
  const exampleOf = (from, to) => between.find((edge) => edge.from === from && edge.to === to)?.example;
  const pairs = [...new Set(between.filter(({ from, to }) => from < to).map(({ from, to }) => `${from} ${to}`))]
    .map((pair) => pair.split(' '))
    .filter(([one, other]) => exampleOf(other, one))
    .sort();
  const longer = components(between)
    .filter((members) => !pairs.some(([one]) => members.includes(one)))
    .map((members) => ({ rule: 'no-folder-cycles', message: cycleThrough(members[0], between).join(' -> ') }));
  return [
    ...pairs.map(([one, other]) => ({
      rule: 'no-mutual-folders',
      message: `${one} <-> ${other}, by ${exampleOf(one, other)} and ${exampleOf(other, one)}`,
    })),
    ...longer,
  ];
}

const packageOf = (folder) => folder.split('/')[1];
const withinPackage = (path) => path.split('/').slice(3).join('/');

function topFolder(path) {
  if (outsideProduction.test(path)) return undefined;
  return /^packages\/[^/]+\/src\/[^/]+(?=\/)/.exec(path)?.[0];
}

/** Finds groups of nodes that all reach each other (Tarjan's algorithm). @returns {string[][]} those of two or more */
function components(edges) {
  const next = targetsByNode(edges);
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const to of next.get(node) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(node, Math.min(low.get(node), low.get(to)));
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return found.filter((members) => members.length > 1);
}

/** Finds the shortest cycle through a node, or through the import of `second` by `first`. @returns {string[]} the first one twice */
function cycleThrough(first, edges, second) {
  const next = targetsByNode(edges);
  const queue = second ? [[first, second]] : [[first]];
  const seen = new Set();
  for (const path of queue) {
    for (const to of next.get(path.at(-1)) ?? []) {
      if (to === first) return [...path, to];
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push([...path, to]);
    }
  }
  throw new Error(`${first} is in no cycle.`);
}

function targetsByNode(edges) {
  const targets = new Map();
  for (const { from, to } of edges) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  return targets;
}
