import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from './readme-tables.js';

/** A place in the source that says "unsure". */
interface Doubt {
  readonly file: string;
  /** The rest of the sentence. */
  readonly text: string;
  /** What the comment is about: the code after it. */
  readonly subject: string;
}

const head = `# Where the emulator is unsure

Cognito's documentation and recordings don't say everything. Where they say nothing, the emulator does the plainest thing, and its source says
"unsure". This page lists all these places; a test keeps it up to date. If you know better, from a call at AWS, please
[tell us](https://github.com/cognito-mfa/cognito-mfa-kit/issues).

`;

/** Writes the page with every "unsure" of the emulator's sources. */
export function createUnsurePage(source: string): string {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^testing\//.test(file))
    .sort();
  const doubts = files.flatMap((file) => findDoubts(file, readFileSync(join(source, file), 'utf8')));
  const rows = doubts.map(({ file, subject, text }) => [`\`${file}\``, `\`${subject}\``, text.replaceAll('|', '\\|')]);
  return `${head}${formatTable([['in', 'at', 'unsure'], ...rows])}\n`;
}

function findDoubts(file: string, text: string): Doubt[] {
  const comments = [...text.matchAll(/[ \t]*\/\*\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n?)+/gm)];
  return comments.flatMap((comment) => {
    const words = comment[0]
      .replace(/^[ \t]*(?:\/\/|\/\*\*|\*\/|\*)|\*\/$/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
    const isInside = /^[ \t]/.test(comment[0]);
    const subject = isInside
      ? declared(text.slice(0, comment.index)).at(-1)
      : declared(text.slice(comment.index + comment[0].length))[0];
    return [...words.matchAll(/([^.]*)\bunsure\b[:)]?\s*([^@]*?)(?:\.(?=\s|$)|$|(?=@))/gi)].map((match) => {
      const [, before = '', after = ''] = match;
      const said = after.replace(/\)$/, '').trim();
      const whole = `${before.replace(/[\s(]+$/, '')}${said}`.trim();
      return { file, subject: subject ?? file, text: /^\w/.test(said) ? said : whole };
    });
  });
}

/** Lists the names that a text declares at its top level. */
function declared(text: string): string[] {
  const pattern = /^(?:export )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm;
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}
