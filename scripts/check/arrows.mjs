/**
 * `node scripts/check/arrows.mjs`: checks which package, folder and file may import which; exit code 1 when an import
 * breaks a rule.
 */
import { root } from '../shared/workspace.mjs';
import { cruiseFolder } from './cruise.mjs';
import { fileCycles, folderCycles, importsOf } from './import-cycles.mjs';

/** @type {'warning' | 'error'} */
const folderSeverity = 'warning';

const report = cruiseFolder(root);
const imports = importsOf(report);
if (imports.length === 0) throw new Error('No import was found: nothing was checked.');

const errors = [
  ...report.summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, message: `${from} -> ${to}` })),
  ...fileCycles(imports),
];
const folders = folderCycles(imports);
for (const { rule, message } of errors) console.error(`error ${rule}: ${message}`);
for (const { rule, message } of folders) console.error(`${folderSeverity} ${rule}: ${message}`);
console.log(`${imports.length} imports checked, ${errors.length} violations, ${folders.length} cycles of folders`);
if (errors.length > 0 || (folderSeverity === 'error' && folders.length > 0)) process.exitCode = 1;
