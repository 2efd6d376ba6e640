import { root } from '../../shared/workspace.mjs';
import { must } from './workplace.mjs';

const apps = {
  vite: 'Vite, React 19',
  'react-18': 'Vite, React 18.3',
  next: 'Next.js App Router, React 19',
  webpack: 'webpack 5 with ts-loader, React 19',
  tailwind: 'Vite and Tailwind, React 19',
};

/** The apps of scripts/nightly/fixtures: each is installed with the packed packages, built, and signed in to. */
export function* appCells() {
  for (const [name, title] of Object.entries(apps)) {
    yield {
      name: title,
      async work() {
        const output = await must([process.execPath, 'scripts/nightly/fixtures.mjs', name], root);
        return output.trim().split('\n').at(-1);
      },
    };
  }
}
