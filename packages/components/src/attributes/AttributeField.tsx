'use client';
import { attributesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { TextField } from '../ui/TextField.js';
import { attributeField } from './attribute-field.js';
import { type AttributeFieldOptions, attributeInput } from './attributes.js';

interface AttributeFieldProps extends AttributeFieldOptions {
  /** Returns the error of the field by its label. */
  errorOf?: (label: string) => string | undefined;
}

/** Field for an attribute of the user. It has the name of the attribute in the form. */
export function AttributeField({ errorOf, ...options }: AttributeFieldProps) {
  const texts = useTexts(attributesEnglish);
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const field = { ...attributeField(options.name, texts), ...attributeInput(options.name), ...given };
  return <TextField {...field} isOptional={!options.required} error={errorOf?.(field.label)} />;
}
