// A stylesheet has no exports, but TypeScript 6 and 7 need types for side-effect imports.
export {};
