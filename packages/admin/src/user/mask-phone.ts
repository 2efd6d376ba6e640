/** A phone number as Cognito shows one: only its last four digits. */
export function maskPhone(phoneNumber: string): string {
  return `+${'*'.repeat(Math.max(0, phoneNumber.length - 5))}${phoneNumber.slice(-4)}`;
}
