import { ServiceError } from '../protocol/refusals.js';
import { type Declared, defined, readShape, type Shape } from '../protocol/shape.js';
import { evaluateCondition, resolve, type TemplateContext, type TemplateResource } from './resolve.js';

/** A resource after its functions have been evaluated. */
export interface ResolvedResource {
  readonly id: string;
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Lists the resources of a type whose condition holds. */
export function resourcesOf(type: string, context: TemplateContext): ResolvedResource[] {
  return Object.entries(context.template.Resources ?? {}).flatMap(([id, resource]) => {
    const { Type, Condition, Properties = {} }: TemplateResource = Object(resource);
    const path = `Resources.${id}.Properties`;
    if (
      Type !== type ||
      (Condition !== undefined && !evaluateCondition(Condition, context, `Resources.${id}.Condition`))
    )
      return [];
    return [{ id, path, properties: Object(resolve(Properties, context, path)) }];
  });
}

/**
 * Reads the supported properties. Like CloudFormation, it takes "true" for true, "3" for 3, and the other way round.
 *
 * @param references the properties that name another resource; the caller has read them.
 * @throws Error naming a property that is unknown or invalid.
 */
export function readProperties(
  { path, properties }: ResolvedResource,
  members: Shape,
  references: readonly string[] = [],
): object {
  for (const name of Object.keys(properties)) {
    if (Object.hasOwn(members, name) || references.includes(name)) continue;
    throw new Error(`${path}.${name}: there is no such property.`);
  }
  try {
    return defined(readShape(members, coerceMembers(members, properties)));
  } catch (error) {
    if (error instanceof ServiceError) throw new Error(`${path}: ${error.message}`);
    throw error;
  }
}

function coerceMembers(members: Shape, value: object): object {
  const entries = Object.entries(value).map(([name, member]) => {
    const declared = Object.hasOwn(members, name) ? members[name]?.declared : undefined;
    return [name, declared ? coerce(declared, member) : member] as const;
  });
  return Object.fromEntries(entries);
}

/** Converts a value to the type that its property declares, if CloudFormation does. */
function coerce(declared: Declared, value: unknown): unknown {
  switch (declared.kind) {
    case 'text':
      return typeof value === 'boolean' || typeof value === 'number' ? String(value) : value;
    case 'integer':
      return typeof value === 'string' && /^-?[0-9]{1,15}$/.test(value) ? Number(value) : value;
    case 'flag':
      return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
    case 'list':
      return Array.isArray(value) ? value.map((item) => coerce(declared.item.declared, item)) : value;
    case 'map':
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, coerce(declared.item.declared, item)]))
        : value;
    case 'structure':
      return isObject(value) ? coerceMembers(declared.members, value) : value;
    case 'document':
      return value;
    default:
      return declared satisfies never;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
