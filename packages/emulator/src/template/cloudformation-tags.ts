import { type CollectionTag, isScalar, type ScalarTag, type YAMLMap, type YAMLSeq } from 'yaml';

const functions = [
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'GetAZs',
  'GetAtt',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];

/** YAML tags for CloudFormation's short forms: `!Sub x` reads as `{ "Fn::Sub": x }`, `!Ref x` as `{ Ref: x }`. */
export const cloudFormationTags: (ScalarTag | CollectionTag)[] = [
  ...['Ref', 'Condition'].map((name) => scalarTag(`!${name}`, name)),
  ...functions.flatMap((name) => {
    const long = `Fn::${name}`;
    return [
      scalarTag(`!${name}`, long),
      collectionTag(`!${name}`, long, 'seq'),
      collectionTag(`!${name}`, long, 'map'),
    ];
  }),
];

function scalarTag(tag: string, long: string): ScalarTag {
  return { tag, resolve: (value) => ({ [long]: long === 'Fn::GetAtt' ? value.split('.') : value }) };
}

function collectionTag(tag: string, long: string, collection: 'seq' | 'map'): CollectionTag {
  return {
    tag,
    collection,
    resolve: (node) => ({ [long]: toPlainValue(node) }),
  };
}

/** Converts a collection to a plain value. Short forms inside are resolved by then. */
function toPlainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (typeof node !== 'object' || node === null || !('items' in node)) return node;
  const { items } = node as YAMLMap | YAMLSeq;
  const isMap = items.some((item) => typeof item === 'object' && item !== null && 'key' in item);
  if (!isMap) return items.map(toPlainValue);
  return Object.fromEntries(
    items.map((pair) => [
      String(toPlainValue(Reflect.get(Object(pair), 'key'))),
      toPlainValue(Reflect.get(Object(pair), 'value')),
    ]),
  );
}
