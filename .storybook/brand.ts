import { create } from 'storybook/theming/create';

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="176" height="32" viewBox="0 0 176 32">
<rect width="32" height="32" rx="8" fill="#1f5eff"/>
<path d="M16 6l8 3v6c0 5-3.4 9-8 11-4.6-2-8-6-8-11V9z" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/>
<path d="M12.5 16l2.5 2.5 4.5-5" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>
<text x="42" y="21" font-family="system-ui, sans-serif" font-size="15" font-weight="600" fill="#0f172a">cognito-mfa-kit</text>
</svg>`;

/** The look of Storybook itself, and of its pages. */
export const brand = create({
  base: 'light',
  brandTitle: 'cognito-mfa-kit',
  brandImage: `data:image/svg+xml,${encodeURIComponent(logo)}`,
  brandUrl: './?path=/docs/gallery--docs',
  brandTarget: '_self',
  colorPrimary: '#1f5eff',
  colorSecondary: '#1f5eff',
  appBg: '#f6f8fb',
  appBorderRadius: 8,
  fontBase: 'system-ui, sans-serif',
});
