/** `npm run storybook`, `npm run build-storybook`: installs what is missing, then runs Storybook. */
import { install } from './shared/install.mjs';
import { run, tool } from './shared/workspace.mjs';

await install();
const { code } = await run([tool('storybook'), ...process.argv.slice(2)], {
  env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
});
process.exitCode = code;
