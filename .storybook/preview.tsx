import { MessagesProvider } from '@cognito-mfa/components';
import type { Preview } from '@storybook/react-vite';
import '@cognito-mfa/components/styles.css';
import { appearanceOf, applyTheme, StoryOnPage, ThemedDocs } from './Appearance.js';
import { brand } from './brand.js';
import { DocsPage } from './DocsPage.js';
import { languages } from './languages.js';
import './preview.css';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'centered',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      toc: { ignoreSelector: '.docs-story *, .sb-unstyled *' },
      theme: brand,
      page: DocsPage,
      container: ThemedDocs,
    },
    options: {
      storySort: {
        order: [
          'Gallery',
          'Getting started',
          'Theme editor',
          'Styling',
          'Keyboard',
          'Components',
          'Hooks',
          'Client',
          'Views',
          'Parts',
          'Texts',
          'Guides',
          '*',
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Phone, 375 px', styles: { width: '375px', height: '812px' }, type: 'mobile' },
        narrow: { name: 'Zoomed to 400%, 320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768 px', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'of the language', locale: 'en', density: 'comfortable' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: ['of the language', 'ltr', 'rtl'],
        dynamicTitle: true,
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: Object.entries(languages).map(([value, { title }]) => ({ value, title })),
        dynamicTitle: true,
      },
    },
    density: {
      description: 'Density',
      toolbar: { title: 'Density', icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
  },
  decorators: [
    (Story, { globals, viewMode }) => {
      const { messages, lang, dir } = appearanceOf(globals);
      applyTheme(globals);
      // A page of documentation is English; only its components are in the language of the toolbar.
      const isPage = viewMode === 'docs';
      Object.assign(document.documentElement, isPage ? { lang: 'en', dir: 'ltr' } : { lang, dir });
      return (
        <MessagesProvider messages={messages}>
          {isPage ? (
            <StoryOnPage lang={lang} dir={dir}>
              <Story />
            </StoryOnPage>
          ) : (
            <div className="cmk story">
              <Story />
            </div>
          )}
        </MessagesProvider>
      );
    },
  ],
};

export default preview;
