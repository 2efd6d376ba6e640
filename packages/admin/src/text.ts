/** Makes text from users safe for a terminal: replaces control characters, which could rewrite the screen, with �. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
}

/**
 * Formats JSON that is safe for a terminal: escapes control and format characters in texts, which JSON.stringify leaves as they
 * are from U+007F on. Programs read the same value.
 */
export function safeJson(value: unknown, space?: number): string {
  // Line feeds outside of texts come from `space`; those in texts are escaped already.
  return JSON.stringify(value, undefined, space).replace(/[^\n\P{C}]|[\u2028\u2029]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => `\\u${hex4(character.charCodeAt(index))}`).join(''),
  );
}

function hex4(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

/** Masks an email address as Cognito does: keeps the first letter of the name and of the domain. */
export function maskEmail(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}

/** Masks a phone number as Cognito does: keeps the last four digits. */
export function maskPhone(phoneNumber: string): string {
  return `+${'*'.repeat(Math.max(0, phoneNumber.length - 5))}${phoneNumber.slice(-4)}`;
}

/** Returns the domain of `address` or `Name <address>`, the identity most often verified at SES. */
export function domainOf(from: string): string {
  return /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? from;
}

/** Starts a text with a capital letter. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
