import { wrapAnsi } from 'fast-wrap-ansi';
import { Document, isMap, isScalar, type Pair, Scalar, visit } from 'yaml';
import { explainAnswers } from '../answers/explain-answers.js';
import type { PoolAnswers } from '../answers/pool-answers.types.js';
import { refuseAnswers } from '../answers/refuse-answers.js';
import { templateComments } from './template-comments.js';
import { templateResources } from './template-resources.js';

/** Columns of a comment, its `# ` not counted. */
const width = 100;
const shortForms: Readonly<Record<string, string>> = { Ref: '!Ref', 'Fn::Sub': '!Sub', 'Fn::GetAtt': '!GetAtt' };

/**
 * Writes the CloudFormation template of a pool, YAML with comments: for `aws cloudformation deploy`, and for
 * `cognito-emulator --pool`.
 *
 * @throws AdminError `answers` for answers that AWS would refuse.
 */
export function poolTemplate(answers: PoolAnswers): string {
  refuseAnswers(answers);
  const document = new Document(templateResources(answers), {
    aliasDuplicateObjects: false,
    // CloudFormation reads YAML 1.1, where OFF is false and 2010-09-09 a date unless they are quoted.
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

/** `{ Ref: X }` as `!Ref X`. */
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
