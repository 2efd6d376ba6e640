import { wrapAnsi } from 'fast-wrap-ansi';
import { Document, isMap, isScalar, type Pair, Scalar, visit } from 'yaml';
import { refuseAnswers } from '../answers/check-answers.js';
import { explainAnswers } from '../answers/explain-answers.js';
import type { PoolAnswers } from '../answers/pool-answers.js';
import { templateComments } from './template-comments.js';
import { templateResources } from './template-resources.js';

/** Width of comments, without the leading `# `. */
const width = 100;
const shortForms: Readonly<Record<string, string>> = { Ref: '!Ref', 'Fn::Sub': '!Sub', 'Fn::GetAtt': '!GetAtt' };

/**
 * Formats the CloudFormation template of a pool as YAML with comments, for `aws cloudformation deploy` and
 * `cognito-emulator --pool`.
 *
 * @example
 * await writeFile('pool.yaml', poolTemplate(completeAnswers({ name: 'harbour', mfa: 'required' })));
 *
 * @throws AdminError `answers` if AWS would reject them.
 */
export function poolTemplate(answers: PoolAnswers): string {
  refuseAnswers(answers);
  const document = new Document(templateResources(answers), {
    aliasDuplicateObjects: false,
    // CloudFormation reads YAML 1.1, where OFF is false and 2010-09-09 a date unless quoted.
    compat: 'yaml-1.1',
  });
  visit(document, {
    Map: (_key, node) => shorten(node.items),
    Pair: (key, pair, path) => annotate(pair, path, key === 0),
  });
  const notes = explainAnswers(answers).map((note) => wrap(note, width - 2).replaceAll('\n', '\n  '));
  const head = ['Written by `cognito-mfa pool template`. Good to know:', ...notes.map((note) => `- ${note}`)];
  document.commentBefore = asComment(head.join('\n'));
  return document.toString({ lineWidth: 0 });
}

/** Turns `{ Ref: X }` into `!Ref X`. */
function shorten(items: readonly Pair[]): Scalar | undefined {
  const [pair, ...others] = items;
  if (!pair || others.length > 0 || !isScalar(pair.key) || !isScalar(pair.value)) return undefined;
  const tag = shortForms[String(pair.key.value)];
  if (!tag) return undefined;
  const scalar = new Scalar(pair.value.value);
  scalar.tag = tag;
  return scalar;
}

function annotate(pair: Pair, ancestors: readonly unknown[], isFirst: boolean): undefined {
  if (!isScalar(pair.key)) return undefined;
  const above = ancestors.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
  const path = [...above, String(pair.key.value)];
  const text = templateComments[path.join('.')];
  const indent = 2 * (path.length - 1);
  if (text) pair.key.commentBefore = asComment(wrap(text, width - indent));
  const startsPart = path.length === 1 || (path.length === 2 && path[0] === 'Resources');
  if (startsPart && !isFirst && isMap(pair.value)) pair.key.spaceBefore = true;
  return undefined;
}

function wrap(text: string, columns: number): string {
  return wrapAnsi(text, columns, { hard: false });
}

function asComment(text: string): string {
  return text.replaceAll(/^/gm, ' ');
}

function isPair(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}
