import { parse } from 'yaml';

interface Resource {
  readonly Type: string;
  readonly Properties: object;
}

/** Reads a template as written, its short forms as `{ Ref: 'X' }` and the like. */
export function parseTemplate(text: string): { readonly Resources: Readonly<Record<string, Resource>> } {
  const short = (tag: string, name: string) => ({ tag, resolve: (value: string) => ({ [name]: value }) });
  return parse(text, {
    customTags: [short('!Ref', 'Ref'), short('!Sub', 'Fn::Sub'), short('!GetAtt', 'Fn::GetAtt')],
    strict: true,
    version: '1.1',
  });
}
