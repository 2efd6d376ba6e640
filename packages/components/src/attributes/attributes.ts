import type { PoolShape, SignUpAttribute } from '@cognito-mfa/core';
import type { ComponentPropsWithoutRef } from 'react';
import type { Messages } from '../messages/messages.js';

type InputProps = Pick<ComponentPropsWithoutRef<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'maxLength'>;

/** Field of a form that asks for an attribute of the user. */
export interface AttributeFieldOptions extends InputProps {
  /** Name of the attribute in the pool, for example `custom:team`. */
  readonly name: string;
  /** Default: the name of a standard attribute in the language of the app. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
}

/** Standard attributes that a form asks for, each with the input that fits it. */
const inputs: Readonly<Record<keyof Messages['attributes'], InputProps>> = {
  address: { autoComplete: 'address-line1' },
  birthdate: { type: 'date', autoComplete: 'bday' },
  family_name: { autoComplete: 'family-name' },
  gender: { autoComplete: 'sex' },
  given_name: { autoComplete: 'given-name' },
  middle_name: { autoComplete: 'additional-name' },
  name: { autoComplete: 'name' },
  nickname: { autoComplete: 'nickname' },
  picture: { type: 'url', inputMode: 'url', autoComplete: 'photo' },
  preferred_username: {},
  profile: { type: 'url', inputMode: 'url' },
  website: { type: 'url', inputMode: 'url', autoComplete: 'url' },
};

/** Returns the input that fits an attribute. */
export function attributeInput(name: string): InputProps {
  return inputs[name as keyof typeof inputs] ?? {};
}

/** Checks whether an input of a form has the name of an attribute. */
export function isAttribute(name: string): boolean {
  return name.startsWith('custom:') || name === 'email' || name === 'phone_number' || name in inputs || name in known;
}

/** Attributes that the browser knows, so that no form asks for them. */
const known: Readonly<Record<string, () => string | undefined>> = {
  locale: () => navigator.language,
  zoneinfo: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  updated_at: () => String(Math.floor(Date.now() / 1000)),
};

/** Returns the values of the pool's required attributes that the browser knows. */
export function knownValues({ signUpAttributes = [] }: PoolShape): Record<string, string> {
  const found = signUpAttributes.flatMap(({ name, required }) => {
    const value = required ? known[name]?.() : undefined;
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(found);
}

/** The form of a pool that the app has not described. */
const defaults: readonly SignUpAttribute[] = [
  { name: 'email', required: true },
  { name: 'phone_number', required: false },
];

/** Returns the attribute that users sign in with, which the form of a new account asks for once. */
export function loginAttribute({ loginWith }: PoolShape): 'email' | 'phone_number' | undefined {
  if (loginWith === 'email') return 'email';
  return loginWith === 'phone' ? 'phone_number' : undefined;
}

/** Returns the fields of a new account in their order, without the one that the user signs in with. */
export function signUpFields(
  pool: PoolShape,
  extraFields: readonly AttributeFieldOptions[],
): readonly AttributeFieldOptions[] {
  const login = loginAttribute(pool);
  const ofPool: readonly AttributeFieldOptions[] = pool.signUpAttributes ?? (login ? [] : defaults);
  const ofApp = new Map(extraFields.map((field) => [field.name, field]));
  const merged = ofPool.map((field) => ({ ...field, ...ofApp.get(field.name) }));
  const added = extraFields.filter(({ name }) => !ofPool.some((field) => field.name === name));
  return [...merged, ...added].filter(({ name }) => name !== login && !(name in known));
}
