interface Paper {
  readonly name: string;
  readonly kind: string;
  readonly note: string;
  /** ISO date. */
  readonly addedOn: string;
}

/** Sample data that a real app would fetch with the user's access token. */
export const papers: readonly Paper[] = [
  { name: 'Passport', kind: 'PDF', note: 'Valid for six more years', addedOn: '2026-01-14' },
  { name: 'Apartment lease', kind: 'PDF', note: 'Signed by both parties', addedOn: '2025-11-03' },
  { name: 'Household insurance', kind: 'PDF', note: 'Renews every spring', addedOn: '2025-09-21' },
  { name: 'Birth certificate', kind: 'JPG', note: 'Certified copy', addedOn: '2025-06-30' },
];
