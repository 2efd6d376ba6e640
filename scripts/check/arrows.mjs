/**
 * `node scripts/check/arrows.mjs`: checks which package, folder and file may import which; exit code 1 when an import
 * breaks a rule.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isMain, root } from '../shared/workspace.mjs';
import { fileCycles, folderCycles, importsOf } from './import-cycles.mjs';

/**
 * Runs dependency-cruiser with the rules of this workspace over the `packages` and `apps` of a folder.
 * @returns its JSON report: the modules with their dependencies, and the violations in `summary`
 */
export function cruiseFolder(folder) {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, 'dependency-cruiser.config.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'packages', 'apps'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(`dependency-cruiser printed no report: ${stderr}`);
  return JSON.parse(stdout);
}

if (isMain(import.meta)) {
  const report = cruiseFolder(root);
  const imports = importsOf(report);
  if (imports.length === 0) throw new Error('Found no imports: nothing was checked.');

  const violations = [
    ...report.summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, message: `${from} -> ${to}` })),
    ...fileCycles(imports),
    ...folderCycles(imports),
  ];
  for (const { rule, message } of violations) console.error(`${rule}: ${message}`);
  console.log(`${imports.length} imports checked, ${violations.length} violations`);
  if (violations.length > 0) process.exitCode = 1;
}
