/** The attribute of a user that the codes of a factor go to. */
export const attributeOf = { SMS: 'phone_number', EMAIL: 'email' } as const;
