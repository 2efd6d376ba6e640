// A style sheet has no exports. TypeScript 6 and 7 ask for types of side-effect imports.
export {};
