'use client';
import type { PasswordPolicy } from '@cognito-mfa/core';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { newPasswordEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';

type RuleName = 'length' | 'lowercase' | 'uppercase' | 'number' | 'symbol';

interface Rule {
  readonly name: RuleName;
  readonly isMet: (password: string) => boolean;
}

/** Symbols that Cognito counts. A space counts too, except at either end. */
const symbols = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S \S/;

/** Returns the rules that a policy states, in the order of Cognito's own checks. */
function rulesOf(policy: PasswordPolicy): readonly Rule[] {
  const { minLength = 0 } = policy;
  const rules: readonly (Rule | false | undefined)[] = [
    minLength > 0 && { name: 'length', isMet: (password) => password.length >= minLength },
    policy.requireLowercase && { name: 'lowercase', isMet: (password) => /\p{Ll}/u.test(password) },
    policy.requireUppercase && { name: 'uppercase', isMet: (password) => /\p{Lu}/u.test(password) },
    policy.requireNumbers && { name: 'number', isMet: (password) => /[0-9]/.test(password) },
    policy.requireSymbols && { name: 'symbol', isMet: (password) => symbols.test(password) },
  ];
  return rules.filter((rule) => !!rule);
}

export interface PasswordRulesProps {
  policy: PasswordPolicy;
  /** Element around the input. */
  field: RefObject<HTMLElement | null>;
  /** Id of the rules, which describe the input. */
  id: string;
}

/**
 * Rules of a new password, each met or not as the user types. They inform and don't forbid: the pool can have changed, and
 * Cognito decides. The password stays in the input; only the rules that it meets are kept.
 */
export function PasswordRules({ policy, field, id }: PasswordRulesProps) {
  const { locale, newPassword } = useTexts(newPasswordEnglish);
  const rules = useMemo(() => rulesOf(policy), [policy]);
  const [missing, setMissing] = useState<readonly RuleName[]>();
  useEffect(() => {
    const container = field.current;
    const check = () => {
      const password = container?.querySelector('input')?.value ?? '';
      const now = rules.filter((rule) => !rule.isMet(password)).map((rule) => rule.name);
      // The same list again would be announced again.
      setMissing((before) => {
        if (before === undefined && password === '') return undefined;
        return before?.join() === now.join() ? before : now;
      });
    };
    // The user can be faster than this chunk.
    check();
    container?.addEventListener('input', check);
    return () => container?.removeEventListener('input', check);
  }, [rules, field]);
  if (rules.length === 0) return null;
  const textOf = (name: RuleName) =>
    name === 'length' ? newPassword.length(policy.minLength ?? 0) : newPassword[name];
  const isMet = (name: RuleName) => missing !== undefined && !missing.includes(name);
  const list = new Intl.ListFormat(locale);
  return (
    <>
      <div className="cmk-password-rules" id={id}>
        <p className="cmk-password-rules-title">{newPassword.title}</p>
        <ul className="cmk-password-rules-list">
          {rules.map(({ name }) => (
            <li key={name} className="cmk-password-rule" data-met={isMet(name) || undefined}>
              {textOf(name)}
              <span className="cmk-visually-hidden">{isMet(name) ? newPassword.met : newPassword.notMet}</span>
            </li>
          ))}
        </ul>
      </div>
      <p className="cmk-visually-hidden" role="status">
        {missing &&
          (missing.length > 0 ? newPassword.stillNeeded(list.format(missing.map(textOf))) : newPassword.allMet)}
      </p>
    </>
  );
}
