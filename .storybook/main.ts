import type { StorybookConfig } from '@storybook/react-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { referencePlugin } from './reference/plugin.js';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['./**/*.mdx', '../packages/*/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (base) =>
    mergeConfig(base, {
      plugins: [referencePlugin()],
      // The packages as they are written, not as they were last built.
      resolve: { conditions: ['cognito-mfa-source', ...defaultClientConditions] },
      build: {
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          // 'use client' is for servers; a bundle for the browser may lose it.
          onwarn: (warning: { code?: string }, warn: (warning: unknown) => void) =>
            warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
        },
      },
    }),
};

export default config;
