import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Reference, ReferenceRow, ReferenceTable } from './reference.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The entries whose exports have a page. */
const entries = [
  ['@cognito-mfa/components', 'packages/components/src/index.ts'],
  ['@cognito-mfa/hooks', 'packages/hooks/src/index.ts'],
  ['@cognito-mfa/core', 'packages/core/src/index.ts'],
  ['@cognito-mfa/core/amplify', 'packages/core/src/amplify/index.ts'],
  ['@cognito-mfa/core/amplify-outputs', 'packages/core/src/amplify/from-amplify-outputs.ts'],
  ['@cognito-mfa/core/authorized-fetch', 'packages/core/src/session/authorized-fetch.ts'],
] as const;

/**
 * Reads the values that the packages export, with all their props, options and results: the compiler resolves what a prop
 * table of Storybook leaves out, such as `Pick` of the props of another component.
 */
export function readReference(): Record<string, Reference> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const program = ts.createProgram(
    entries.map(([, path]) => root + path),
    options,
  );
  const checker = program.getTypeChecker();
  const reference: Record<string, Reference> = {};
  for (const [module, path] of entries) {
    const file = program.getSourceFile(root + path);
    const exported = file && checker.getSymbolAtLocation(file);
    if (!file || !exported) throw new Error(`${path} exports nothing.`);
    for (const symbol of checker.getExportsOfModule(exported)) {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if (!(target.flags & ts.SymbolFlags.Value)) continue;
      reference[symbol.name] ??= referenceOf(checker, file, symbol.name, module, target);
    }
  }
  return reference;
}

function referenceOf(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  name: string,
  module: string,
  symbol: ts.Symbol,
): Reference {
  const type = checker.getTypeOfSymbolAtLocation(symbol, file);
  const [signature] = type.getCallSignatures();
  const tables: ReferenceTable[] = [];
  if (signature) {
    const parameters = signature.getParameters();
    if (/^[A-Z]/.test(name)) tables.push(...parametersOf(checker, file, parameters.slice(0, 1), 'Props'));
    else {
      tables.push(...parametersOf(checker, file, parameters, parameters.length > 1 ? 'Parameters' : 'Options'));
      tables.push(...resultTables(checker, file, signature.getReturnType()));
    }
  }
  return { name, module, description: documentation(checker, symbol), tables };
}

/** Makes one table of all parameters. An object has a row for each property, and a prefix if it is not alone. */
function parametersOf(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  parameters: readonly ts.Symbol[],
  title: string,
): ReferenceTable[] {
  const parts = parameters.map((parameter) => {
    const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, file));
    const { rows, inherited } = rowsOf(checker, file, type);
    const isSimple = rows.length === 0 && title !== 'Props';
    const prefix = title === 'Parameters' && /^\w+$/.test(parameter.name) ? `${parameter.name}.` : '';
    const ownRows = rows.map((row) => ({ ...row, name: prefix + row.name }));
    return { rows: isSimple ? [rowOf(checker, file, parameter)] : ownRows, inherited: !isSimple && inherited };
  });
  const rows = parts.flatMap((part) => part.rows);
  return rows.length > 0 ? [{ title, rows, inherited: parts.some((part) => part.inherited) }] : [];
}

function resultTables(checker: ts.TypeChecker, file: ts.SourceFile, type: ts.Type): ReferenceTable[] {
  const { rows } = rowsOf(checker, file, type);
  if (rows.length === 0) {
    const isNothing = Boolean(type.flags & ts.TypeFlags.Void);
    return isNothing
      ? []
      : [{ title: 'Returns', rows: [{ ...emptyRow, type: textOf(checker, type) }], inherited: false }];
  }
  const state = type.getProperty('state');
  const states = state ? stepsOf(checker, file, checker.getTypeOfSymbolAtLocation(state, file)) : [];
  return [
    { title: 'Returns', rows, inherited: false },
    ...(states.length > 0 ? [{ title: 'Steps of `state`', rows: states, inherited: false }] : []),
  ];
}

/** Lists the steps of a state, with the fields of each. */
function stepsOf(checker: ts.TypeChecker, file: ts.SourceFile, state: ts.Type): ReferenceRow[] {
  return (state.isUnion() ? state.types : [state]).flatMap((member) => {
    const step = member.getProperty('step');
    if (!step) return [];
    const fields = member.getProperties().filter(({ name }) => name !== 'step');
    const steps = checker.getTypeOfSymbolAtLocation(step, file);
    return (steps.isUnion() ? steps.types : [steps]).map((each) => ({
      ...emptyRow,
      name: textOf(checker, each).replaceAll('"', ''),
      type: fields.map(({ name }) => name).join(', '),
      description: documentation(checker, member.aliasSymbol ?? member.symbol),
    }));
  });
}

/** Attributes of React are left out: a table of 300 rows helps nobody. `inherited` tells that there are some. */
function rowsOf(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  type: ts.Type,
): { rows: ReferenceRow[]; inherited: boolean } {
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return { rows: [], inherited: false };
  if (checker.isArrayType(type) || type.getCallSignatures().length > 0) return { rows: [], inherited: false };
  const properties = type.getProperties();
  const ours = properties.filter(({ declarations = [] }) =>
    declarations.some((declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/')),
  );
  return { rows: ours.map((property) => rowOf(checker, file, property)), inherited: ours.length < properties.length };
}

const emptyRow: ReferenceRow = { name: '', type: '', required: false, description: '' };

function rowOf(checker: ts.TypeChecker, file: ts.SourceFile, property: ts.Symbol): ReferenceRow {
  const [declaration] = property.declarations ?? [];
  const isOptional =
    Boolean(property.flags & ts.SymbolFlags.Optional) ||
    Boolean(declaration && ts.isParameter(declaration) && (declaration.questionToken || declaration.initializer));
  const type = checker.getTypeOfSymbolAtLocation(property, file);
  return {
    name: property.name,
    type: textOf(checker, isOptional ? withoutUndefined(checker, type) : type),
    required: !isOptional,
    description: documentation(checker, property),
  };
}

function withoutUndefined(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const isNullable = type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
  return isNullable ? type : checker.getNonNullableType(type);
}

function textOf(checker: ts.TypeChecker, type: ts.Type): string {
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope, UseSingleQuotesForStringLiteralType } = ts.TypeFormatFlags;
  return checker.typeToString(
    type,
    undefined,
    NoTruncation | UseAliasDefinedOutsideCurrentScope | UseSingleQuotesForStringLiteralType,
  );
}

function documentation(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): string {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  return text.replace(/\{@link (\w+)\}/g, '`$1`').replace(/\s*\n\s*/g, ' ');
}
