import type { Messages } from '../messages/messages.js';

/** Texts of the fields. A first sign-in has the English names of attributes only with a `MessagesProvider`. */
export type AttributeTexts = Pick<Messages, 'fields'> & { readonly attributes?: Messages['attributes'] };

/** Returns the label and the input of an attribute. A name without a text is its own label. */
export function attributeField(name: string, { fields, attributes }: AttributeTexts) {
  if (name === 'email') return { label: fields.email, type: 'email', autoComplete: 'email' };
  if (name === 'phone_number') {
    return { label: fields.phoneNumber, type: 'tel', autoComplete: 'tel', hint: fields.phoneNumberHint };
  }
  const words = name.replace(/^custom:/, '').replaceAll('_', ' ');
  return { label: attributes?.[name as keyof Messages['attributes']] ?? words };
}
