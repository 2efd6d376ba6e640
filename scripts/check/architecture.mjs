/**
 * `node scripts/check/architecture.mjs`: checks what neither Biome nor dependency-cruiser can: state at module level, the
 * environment reached through `globalThis`, and `export *` of types. Exit code 1 when a file breaks a rule.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { isMain } from '../shared/workspace.mjs';

/** Globals that core takes as options. Only environment.ts and the storage adapters may read them. */
const injected = new Set(
  'window self document navigator location history localStorage sessionStorage indexedDB BroadcastChannel fetch crypto process'.split(
    ' ',
  ),
);
const containers = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array']);

const notProduction = /\.(test|test-d|stories)\.tsx?$|\/testing\/|\/e2e\//;
const mayKnowTheEnvironment = /^packages\/core\/src\/(environment[^/]*\.ts$|storage\/)/;

/**
 * Checks one file.
 * @param {string} path relative to the root, with forward slashes
 * @param {string} text
 * @returns {{ rule: string, line: number, message: string }[]}
 */
export function checkArchitecture(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {{ rule: string, line: number, message: string }[]} */
  const found = [];
  const report = (node, rule, message) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ rule, line: line + 1, message });
  };
  if (!notProduction.test(path)) {
    for (const statement of source.statements) checkModuleState(statement, report);
    visit(source, (node) => checkClassState(node, report));
  }
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && !statement.exportClause) {
      report(statement, 'no-export-star', '`export *` hides what is public. Name each export.');
    }
  }
  if (path.startsWith('packages/core/src/') && !notProduction.test(path) && !mayKnowTheEnvironment.test(path)) {
    visit(source, (node) => checkGlobalThis(node, report));
  }
  return found;
}

function checkModuleState(statement, report) {
  if (!ts.isVariableStatement(statement)) return;
  if (statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword)) return;
  const constant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  for (const declaration of statement.declarationList.declarations) {
    const name = declaration.name.getText();
    if (!constant) {
      report(
        declaration,
        'no-module-state',
        `\`${name}\` is mutable at module level: two clients on one page would share it. Move it into the object that a caller creates.`,
      );
    } else if (declaration.initializer && isEmptyContainer(declaration.initializer)) {
      report(
        declaration,
        'no-module-state',
        `\`${name}\` starts empty at module level, to be filled later: two clients on one page would share it. Move it into the object that a caller creates.`,
      );
    }
  }
}

function checkClassState(node, report) {
  if (!ts.isPropertyDeclaration(node)) return;
  const has = (kind) => node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
  if (!has(ts.SyntaxKind.StaticKeyword)) return;
  const readonly = has(ts.SyntaxKind.ReadonlyKeyword);
  if (!readonly || (node.initializer && isEmptyContainer(node.initializer))) {
    report(
      node,
      'no-module-state',
      `All instances share the static \`${node.name.getText()}\`. Make it a field of the instance.`,
    );
  }
}

function checkGlobalThis(node, report) {
  const name = globalThisMember(node);
  if (name && injected.has(name)) {
    report(
      node,
      'no-hidden-environment',
      `Core must not read \`globalThis.${name}\`. Take it as an option, with its default in environment.ts.`,
    );
  }
}

function globalThisMember(node) {
  if (ts.isPropertyAccessExpression(node) && isGlobalThis(node.expression)) return node.name.text;
  if (ts.isElementAccessExpression(node) && isGlobalThis(node.expression)) {
    return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
  }
  if (ts.isBindingElement(node)) {
    const declaration = node.parent.parent;
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    return isGlobalThis(declaration.initializer) ? (node.propertyName ?? node.name).getText() : undefined;
  }
  return undefined;
}

function isGlobalThis(expression) {
  const bare = unwrap(expression);
  return ts.isIdentifier(bare) && bare.text === 'globalThis';
}

function isEmptyContainer(expression) {
  const bare = unwrap(expression);
  if (ts.isArrayLiteralExpression(bare)) return bare.elements.length === 0 && !isConstAssertion(expression);
  return (
    ts.isNewExpression(bare) &&
    ts.isIdentifier(bare.expression) &&
    containers.has(bare.expression.text) &&
    !bare.arguments?.length
  );
}

function isConstAssertion(expression) {
  return ts.isAsExpression(expression) && expression.type.getText() === 'const';
}

function unwrap(expression) {
  let bare = expression;
  while (
    ts.isParenthesizedExpression(bare) ||
    ts.isAsExpression(bare) ||
    ts.isSatisfiesExpression(bare) ||
    ts.isNonNullExpression(bare)
  ) {
    bare = bare.expression;
  }
  return bare;
}

function visit(node, check) {
  check(node);
  ts.forEachChild(node, (child) => visit(child, check));
}

if (isMain(import.meta)) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'packages', 'apps'], {
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((path) => /\/src\/.*\.tsx?$/.test(path) && existsSync(path));
  const found = files.flatMap((path) =>
    checkArchitecture(path, readFileSync(path, 'utf8')).map((violation) => ({ path, ...violation })),
  );
  for (const { path, line, rule, message } of found) console.error(`${path}:${line} ${rule}: ${message}`);
  if (files.length === 0) console.error('Found no source files: nothing was checked.');
  console.log(`${files.length} files checked, ${found.length} violations`);
  process.exitCode = found.length > 0 || files.length === 0 ? 1 : 0;
}
