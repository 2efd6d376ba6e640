/** `npm run build`: installs what is missing and builds what the packages publish. */
import { install } from './shared/install.mjs';
import { isMain, run, tool } from './shared/workspace.mjs';

/** Lists the commands that build the packages, and further projects by their tsconfig. */
export const buildCommands = (...projects) => [
  [tool('tsc'), '-b', 'tsconfig.build.json', ...projects],
  [process.execPath, 'packages/components/build-css.mjs'],
  [process.execPath, 'packages/emulator/bundle-bin.mjs'],
  [process.execPath, 'scripts/release/commonjs.mjs'],
];

if (isMain(import.meta)) {
  await install();
  for (const command of buildCommands()) {
    const { code } = await run(command);
    if (code !== 0) process.exit(code);
  }
}
