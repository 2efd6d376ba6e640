/** The sections of a CloudFormation template that the emulator reads. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, TemplateParameter>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
}

/** A parameter of a template. */
export interface TemplateParameter {
  readonly Type?: unknown;
  readonly Default?: unknown;
  readonly AllowedValues?: unknown;
}

/** A resource of a template. */
export interface TemplateResource {
  readonly Type?: string;
  readonly Condition?: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** A template and the values of its parameters. */
export interface TemplateContext {
  readonly template: Template;
  /** Values by parameter name, including pseudo parameters such as `AWS::Region`. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** The number of functions, lists and objects around the value. */
  readonly depth?: number;
}

/** Deeper than any template, and less than the stack. */
const maximumDepth = 200;

/** Stands for `AWS::NoValue`, which removes a property. */
const noValue = Symbol('AWS::NoValue');

/**
 * Evaluates the functions in a value. A reference to a resource evaluates to its logical ID, since nothing is created.
 *
 * @throws Error with the path and the function or name that can't be evaluated.
 */
export function resolve(value: unknown, outer: TemplateContext, path: string): unknown {
  const context = { ...outer, depth: (outer.depth ?? 0) + 1 };
  if (context.depth > maximumDepth) throw new Error(`${path}: is nested too deeply, or refers to itself.`);
  if (Array.isArray(value)) {
    return value.map((item, index) => resolve(item, context, `${path}[${index}]`)).filter((item) => item !== noValue);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name = '', argument] = entries[0] ?? [];
  if (entries.length === 1 && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
    return callFunction(name, argument, context, path);
  }
  const resolved = entries.map(([key, member]) => [key, resolve(member, context, `${path}.${key}`)] as const);
  return Object.fromEntries(resolved.filter(([, member]) => member !== noValue));
}

/** Evaluates a condition of the template. */
export function evaluateCondition(name: string, context: TemplateContext, path: string): boolean {
  const conditions = context.template.Conditions ?? {};
  if (!Object.hasOwn(conditions, name)) throw new Error(`${path}: the template has no condition "${name}".`);
  return resolve(conditions[name], context, `Conditions.${name}`) === true;
}

function callFunction(name: string, argument: unknown, context: TemplateContext, path: string): unknown {
  const list = (): unknown[] => {
    const resolved = resolve(argument, context, path);
    if (Array.isArray(resolved)) return resolved;
    throw new Error(`${path}: ${name} needs a list.`);
  };
  switch (name) {
    case 'Ref':
      return lookUp(String(argument), context, path);
    case 'Condition':
      return evaluateCondition(String(argument), context, path);
    case 'Fn::Sub':
      return substitute(argument, context, path);
    case 'Fn::GetAtt':
      return Array.isArray(argument) ? argument.join('.') : String(argument);
    case 'Fn::If': {
      const [condition, then, otherwise] = Array.isArray(argument) ? argument : [];
      return resolve(evaluateCondition(String(condition), context, path) ? then : otherwise, context, path);
    }
    case 'Fn::Equals': {
      const [left, right] = list();
      return String(left) === String(right);
    }
    case 'Fn::Not':
      return list()[0] !== true;
    case 'Fn::And':
      return list().every((item) => item === true);
    case 'Fn::Or':
      return list().some((item) => item === true);
    case 'Fn::Join': {
      const [separator, items] = list();
      if (!Array.isArray(items)) throw new Error(`${path}: Fn::Join needs a list of values.`);
      return items.map(String).join(String(separator));
    }
    case 'Fn::Split': {
      const [separator, text] = list();
      return String(text).split(String(separator));
    }
    case 'Fn::Select': {
      const [index, items] = list();
      const item = Array.isArray(items) ? items[Number(index)] : undefined;
      if (item === undefined) throw new Error(`${path}: Fn::Select finds nothing at ${String(index)}.`);
      return item;
    }
    case 'Fn::FindInMap': {
      const [map, first, second] = list().map(String);
      const found = [map, first, second].reduce<unknown>(
        (level, key) => own(level, key ?? ''),
        context.template.Mappings,
      );
      if (found === undefined) throw new Error(`${path}: the template has no mapping ${map}.${first}.${second}.`);
      return found;
    }
    default:
      throw new Error(`${path}: the emulator cannot evaluate ${name}. Use its value instead.`);
  }
}

function lookUp(name: string, { template, parameters }: TemplateContext, path: string): unknown {
  if (name === 'AWS::NoValue') return noValue;
  const parameter = own(template.Parameters, name) as TemplateParameter | undefined;
  const value = own(parameters, name) ?? own(parameter, 'Default');
  if (value !== undefined) return parameter ? readParameter(name, parameter, value, path) : value;
  if (parameter) throw new Error(`${path}: the parameter "${name}" has no default. Pass a value for it.`);
  if (own(template.Resources, name)) return name;
  throw new Error(`${path}: the template does not define "${name}".`);
}

/** Reads the value of a parameter. One of a list type is a list. */
function readParameter(name: string, parameter: TemplateParameter, value: unknown, path: string): unknown {
  const { Type, AllowedValues } = parameter;
  const isList = /^(CommaDelimitedList|List<.*>)$/.test(
    String(Type).replace(/^AWS::SSM::Parameter::Value<(.*)>$/, '$1'),
  );
  const values =
    isList && !Array.isArray(value)
      ? String(value)
          .split(',')
          .map((item) => item.trim())
      : [value].flat();
  const allowed = Array.isArray(AllowedValues) ? AllowedValues.map(String) : undefined;
  const wrong = allowed && values.find((item) => !allowed.includes(String(item)));
  if (wrong !== undefined) {
    throw new Error(
      `${path}: "${String(wrong)}" is no value of the parameter "${name}". Pass one of ${allowed?.join(', ')}.`,
    );
  }
  return isList ? values : value;
}

/** Reads a member that is not inherited. */
function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function substitute(argument: unknown, context: TemplateContext, path: string): string {
  const [text, variables] = Array.isArray(argument) ? argument : [argument];
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const variable = own(variables, name);
    if (variable !== undefined) return String(resolve(variable, context, path));
    return name.includes('.') ? name : String(lookUp(name, context, path));
  });
}
