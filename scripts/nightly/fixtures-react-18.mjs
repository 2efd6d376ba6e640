import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the copy of an app one on React 18.3, the oldest that the packages say they work with. */
export function useReact18(folder) {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.name += '-react-18';
  Object.assign(manifest.dependencies, { react: '18.3.1', 'react-dom': '18.3.1' });
  Object.assign(manifest.devDependencies, { '@types/react': '~18.3.0', '@types/react-dom': '~18.3.0' });
  writeFileSync(path, JSON.stringify(manifest));
}
