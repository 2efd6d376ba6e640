import type { SchemaAttribute, UserPoolProperties } from '../model/pool-description.js';
import { invalidParameter } from '../protocol/refusals.js';

/** An attribute of a pool's schema with all defaults filled in. `Name` is the full one, such as `custom:tier`. */
export interface AttributeSchema extends SchemaAttribute {
  readonly Name: string;
  readonly AttributeDataType: 'String' | 'Number' | 'DateTime' | 'Boolean';
  readonly DeveloperOnlyAttribute: boolean;
  readonly Mutable: boolean;
  readonly Required: boolean;
}

/** The attributes of every pool, in the order of the API reference's example of CreateUserPool. */
const standard: readonly AttributeSchema[] = [
  { ...text('sub', 1), Mutable: false, Required: true },
  ...['name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username'].map((name) => text(name)),
  ...['profile', 'picture', 'website', 'email'].map((name) => text(name)),
  verified('email_verified'),
  text('gender'),
  text('birthdate', 10, 10),
  ...['zoneinfo', 'locale', 'phone_number'].map((name) => text(name)),
  verified('phone_number_verified'),
  text('address'),
  { ...plain('updated_at', 'Number'), NumberAttributeConstraints: { MinValue: '0' } },
];

/** Lists the schema of a pool: the standard attributes as the pool changes them, then its own. */
export function listSchema({ Schema = [] }: UserPoolProperties): readonly AttributeSchema[] {
  const changed = standard.map((attribute) => {
    const change = Schema.find(({ Name }) => Name === attribute.Name);
    return change ? { ...attribute, ...change, Name: attribute.Name } : attribute;
  });
  const own = Schema.filter(({ Name }) => !isStandard(Name ?? ''));
  return [...(changed as AttributeSchema[]), ...own.map(customAttribute)];
}

/**
 * Checks the Schema of a pool.
 *
 * @throws ServiceError InvalidParameterException. Unsure: the messages, except the one about required custom attributes.
 */
export function checkSchema({ Schema = [] }: UserPoolProperties): void {
  for (const { Name = '', AttributeDataType, DeveloperOnlyAttribute, Required, ...constraints } of Schema) {
    const known = standard.find((attribute) => attribute.Name === Name);
    const changesType = AttributeDataType !== undefined && AttributeDataType !== known?.AttributeDataType;
    if (known && (changesType || DeveloperOnlyAttribute)) {
      const rule = 'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute';
      throw invalidParameter(`${rule} ${Name}`);
    }
    if (!known && Required) throw invalidParameter('Required custom attributes are not supported currently.');
    const { MinLength, MaxLength } = constraints.StringAttributeConstraints ?? {};
    const { MinValue, MaxValue } = constraints.NumberAttributeConstraints ?? {};
    checkRange(Name, MinLength, MaxLength, 2048);
    checkRange(Name, MinValue, MaxValue);
  }
}

/** The most custom attributes of a pool. */
const limit = 50;

/**
 * Adds custom attributes to the properties of a pool.
 *
 * @throws ServiceError InvalidParameterException. Unsure: the message about too many, and that the name of a standard attribute is
 * refused.
 */
export function addCustomAttributes(
  properties: UserPoolProperties,
  added: readonly SchemaAttribute[],
): UserPoolProperties {
  const { Schema = [] } = properties;
  const taken = new Map(listSchema(properties).map(({ Name }) => [Name.replace(/^dev:/, ''), Name]));
  for (const { Name = '', AttributeDataType } of added) {
    if (!AttributeDataType) {
      throw invalidParameter('Invalid AttributeDataType input, consider using the provided AttributeDataType enum.');
    }
    const name = `custom:${Name}`;
    const existing = taken.get(name) ?? (isStandard(Name) ? Name : undefined);
    if (existing) throw invalidParameter(`${name}: Existing attribute already has name ${existing}.`);
    taken.set(name, name);
  }
  checkSchema({ Schema: added });
  if ([...taken.keys()].length - standard.length > limit) {
    throw invalidParameter(`A user pool can have at most ${limit} custom attributes.`);
  }
  return { ...properties, Schema: [...Schema, ...added] };
}

function checkRange(name: string, min: string | undefined, max: string | undefined, limit = Infinity): void {
  const [least, most] = [Number(min ?? -Infinity), Number(max ?? Infinity)];
  const isText = limit !== Infinity;
  const wrong = Number.isNaN(least) || Number.isNaN(most) || least > most;
  if (wrong || (isText && ((min !== undefined && least < 0) || (max !== undefined && most > limit)))) {
    const kind = isText ? 'String' : 'Number';
    throw invalidParameter(`Invalid ${kind}AttributeConstraints for the attribute ${name}.`);
  }
}

/** Returns true for an attribute that every pool has. */
export function isStandard(name: string): boolean {
  return standard.some((attribute) => attribute.Name === name);
}

/** Describes a custom attribute. Unsure: without a type, it is a string. */
function customAttribute(given: SchemaAttribute): AttributeSchema {
  const { Name = '', AttributeDataType = 'String', DeveloperOnlyAttribute = false, Mutable = true } = given;
  const constraints = AttributeDataType === 'String' ? 'StringAttributeConstraints' : 'NumberAttributeConstraints';
  const takesConstraints = AttributeDataType === 'String' || AttributeDataType === 'Number';
  return {
    ...(takesConstraints && { [constraints]: {} }),
    ...given,
    Name: `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${Name}`,
    AttributeDataType,
    DeveloperOnlyAttribute,
    Mutable,
    Required: false,
  } as AttributeSchema;
}

function plain(Name: string, AttributeDataType: AttributeSchema['AttributeDataType']): AttributeSchema {
  return { Name, AttributeDataType, DeveloperOnlyAttribute: false, Mutable: true, Required: false };
}

function verified(name: string): AttributeSchema {
  return plain(name, 'Boolean');
}

function text(name: string, min = 0, max = 2048): AttributeSchema {
  const StringAttributeConstraints = { MinLength: String(min), MaxLength: String(max) };
  return { ...plain(name, 'String'), StringAttributeConstraints };
}
