declare module 'virtual:reference' {
  /** The exports of the packages by name. */
  export const reference: Readonly<Record<string, import('./reference.js').Reference>>;
}
