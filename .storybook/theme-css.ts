/** What a user of the theme editor chooses. */
export interface ThemeChoice {
  /** Primary color on light and on dark pages, as `#rrggbb`. */
  readonly light: string;
  readonly dark: string;
  /** Pixels. */
  readonly radius: number;
  /** A CSS font list, or nothing for the default. */
  readonly font: string;
}

/** Makes the custom properties of a theme. Text on the primary color is black or white, whichever has more contrast. */
export function themeProperties({ light, dark, radius, font }: ThemeChoice): Record<`--cmk-${string}`, string> {
  return {
    '--cmk-color-primary': `light-dark(${light}, ${dark})`,
    '--cmk-color-on-primary': `light-dark(${textOn(light)}, ${textOn(dark)})`,
    '--cmk-color-focus': `light-dark(${light}, ${dark})`,
    '--cmk-radius': `${radius}px`,
    ...(font && { '--cmk-font': font }),
  };
}

/** Writes a theme as CSS. */
export function themeCss(choice: ThemeChoice): string {
  const lines = Object.entries(themeProperties(choice)).map(([name, value]) => `  ${name}: ${value};\n`);
  return `:root {\n${lines.join('')}}\n`;
}

/** Returns the contrast of two colors, from 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function textOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';
}

function luminance(color: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
