/** Makes text from users safe for a terminal: replaces control characters, which could rewrite the screen, with �. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
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
