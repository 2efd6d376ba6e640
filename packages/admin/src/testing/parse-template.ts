import { parse } from 'yaml';

interface Resource {
  readonly Type: string;
  readonly Properties: object;
}

/** Parses a template and expands its short forms, such as `!Ref X` to `{ Ref: 'X' }`. */
export function parseTemplate(text: string): { readonly Resources: Readonly<Record<string, Resource>> } {
  const short = (tag: string, name: string) => ({ tag, resolve: (value: string) => ({ [name]: value }) });
  return parse(text, {
    customTags: [short('!Ref', 'Ref'), short('!Sub', 'Fn::Sub'), short('!GetAtt', 'Fn::GetAtt')],
    strict: true,
    version: '1.1',
  });
}
