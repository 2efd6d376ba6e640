/** Where the sources are, for links to files that have no page here. */
export const repository = 'https://github.com/cognito-mfa/cognito-mfa-kit/blob/main';

/** The page of each document, as the start of its id. */
export const pages: Readonly<Record<string, string>> = {
  'docs/security.md': 'guides-security',
  'docs/troubleshooting.md': 'guides-troubleshooting',
  'docs/glossary.md': 'guides-glossary',
  'docs/recipes/calling-your-api.md': 'guides-calling-your-api',
  'docs/recipes/custom-challenges.md': 'guides-custom-challenges',
  'docs/recipes/custom-ui.md': 'guides-your-own-markup',
  'docs/recipes/moving-a-remembered-device.md': 'guides-moving-a-remembered-device',
  'docs/recipes/moving-from-amplify-ui.md': 'guides-moving-from-amplify-ui',
  'docs/recipes/nextjs.md': 'guides-next-js',
  'docs/recipes/react-native.md': 'guides-react-native',
  'docs/recipes/tailwind.md': 'guides-tailwind-and-shadcn',
  'docs/recipes/testing-your-app.md': 'guides-testing-your-app',
  'docs/recipes/tokens-in-your-back-end.md': 'guides-tokens-in-your-back-end',
  'docs/recipes/webpack.md': 'guides-webpack',
  'docs/recipes/passkeys.md': 'guides-passkeys',
  'docs/recipes/moving-from-cognito-local.md': 'guides-moving-from-cognito-local',
  'docs/which-emulator.md': 'guides-which-emulator-for-what',
  'docs/emulator-unsure.md': 'guides-where-the-emulator-is-unsure',
};
