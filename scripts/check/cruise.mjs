import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../shared/workspace.mjs';

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
