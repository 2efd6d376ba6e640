import type { Preview } from '@storybook/react-vite';
import '@cognito-mfa/components/styles.css';
import './preview.css';

const preview: Preview = {
  parameters: {
    layout: 'centered',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { toc: true },
  },
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset.cmkTheme = globals.theme;
      document.documentElement.dir = globals.direction;
      return (
        <div className="cmk story">
          <Story />
        </div>
      );
    },
  ],
};

export default preview;
