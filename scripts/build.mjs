/** `npm run build`: what the packages publish. */
import { run, tool } from './shared/run.mjs';

/** The commands that build the packages, and further projects by their tsconfig. */
export const buildCommands = (...projects) => [
  [tool('tsc'), '-b', 'tsconfig.build.json', ...projects],
  [process.execPath, 'packages/components/build-css.mjs'],
  [process.execPath, 'packages/emulator/bundle-bin.mjs'],
];

if (import.meta.filename === process.argv[1]) {
  for (const command of buildCommands()) {
    const { code } = await run(command);
    if (code !== 0) process.exit(code);
  }
}
