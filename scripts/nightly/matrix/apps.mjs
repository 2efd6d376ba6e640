import { mustRun } from '../../shared/workspace.mjs';

const apps = {
  vite: 'Vite, React 19',
  'react-18': 'Vite, React 18.3',
  next: 'Next.js App Router, React 19',
  webpack: 'webpack 5 with ts-loader, React 19',
  tailwind: 'Vite and Tailwind, React 19',
};

/** Installs the packed packages in each app of scripts/nightly/fixtures, builds it and signs in. */
export function* appCells() {
  for (const [name, title] of Object.entries(apps)) {
    yield {
      name: title,
      async work() {
        const output = await mustRun([process.execPath, 'scripts/nightly/fixtures.mjs', name]);
        return output.trim().split('\n').at(-1);
      },
    };
  }
}
