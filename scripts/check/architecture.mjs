/** `node scripts/check/architecture.mjs`: applies architecture-rules.mjs to every source file; exit code 1 when one breaks a rule. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { checkArchitecture } from './architecture-rules.mjs';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'packages', 'apps'], {
  encoding: 'utf8',
});
const files = listed.split('\n').filter((path) => /\/src\/.*\.tsx?$/.test(path) && existsSync(path));
const found = files.flatMap((path) =>
  checkArchitecture(path, readFileSync(path, 'utf8')).map((violation) => ({ path, ...violation })),
);
for (const { path, line, rule, message } of found) console.error(`${path}:${line} ${rule}: ${message}`);
if (files.length === 0) console.error('No source file was found: nothing was checked.');
console.log(`${files.length} files checked, ${found.length} violations`);
process.exitCode = found.length > 0 || files.length === 0 ? 1 : 0;
