/** Codes of e-mails have been seen with eight digits; the others have six. */
export const codeLength = { TOTP: 6, SMS: 6, EMAIL: { min: 6, max: 8 } } as const;
