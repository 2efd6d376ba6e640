/** Custom properties of a theme. `styles/tokens.css` sets each of them. */
export const themeProperties: Readonly<Record<`--cmk-${string}`, string>> = {
  '--cmk-color-background': 'Behind cards and screens',
  '--cmk-color-surface': 'Cards, fields and buttons',
  '--cmk-color-text': 'Text',
  '--cmk-color-muted': 'Descriptions and hints. Contrast: 4.5:1 on the surface and on the background',
  '--cmk-color-border': 'Lines that only divide',
  '--cmk-color-control': 'Edges of fields and buttons. Contrast: 3:1 on the surface',
  '--cmk-color-primary': 'Main button, links, and the chosen option',
  '--cmk-color-on-primary': 'Text on the main button',
  '--cmk-color-danger': 'Errors, and buttons that take something away',
  '--cmk-color-success': 'Everything that is on or done',
  '--cmk-color-warning': 'What is missing',
  '--cmk-color-focus': 'Focus ring',
  '--cmk-radius': 'Corner of a field. Other corners are in proportion',
  '--cmk-space': 'Distance that others are in proportion to',
  '--cmk-control-size': 'Height of fields and buttons',
  '--cmk-font': 'Typeface',
  '--cmk-font-mono': 'Typeface of codes and keys',
};

/** Attributes that an app sets, with the elements that take them. */
export const themeAttributes: Readonly<Record<string, { readonly on: string; readonly effect: string }>> = {
  'data-cmk-theme="light"': { on: 'Any element', effect: 'Forces the light theme. By default `color-scheme` decides' },
  'data-cmk-theme="dark"': { on: 'Any element', effect: 'Forces the dark theme' },
  'data-cmk-density="compact"': { on: 'Any element', effect: 'Makes controls and distances smaller' },
  'dir="rtl"': { on: 'The page', effect: 'Mirrors everything but codes' },
};
