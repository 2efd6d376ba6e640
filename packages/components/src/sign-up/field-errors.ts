import type { Problem } from '@cognito-mfa/core';
import type { AttributeFieldOptions } from '../attributes/attributes.js';
import { type Messages, problemText } from '../messages/messages.js';

interface Form {
  /** Attribute that the user signs in with. Its value stands in the field `username`. */
  readonly login: 'email' | 'phone_number' | undefined;
  readonly fields: readonly AttributeFieldOptions[];
}

type Texts = Pick<Messages, 'problems' | 'fields'>;

/**
 * Finds the field that a Problem is about: the one that the user typed in. `field` is undefined if the form has no such field,
 * or the Problem is about something else. `errorOf` returns the error of a field.
 */
export function fieldErrors(problem: Problem | null, messages: Texts, form: Form) {
  const field = problem && fieldOf(problem, form);
  return {
    field,
    errorOf(name: string, label = ''): string | undefined {
      if (!problem || field !== name) return undefined;
      // The address or the number that is taken is the username here.
      const isLogin = form.login !== undefined && name === 'username';
      if (isLogin && problem.code === 'username-taken') {
        return problemText(messages, { code: 'alias-taken', retry: 'same-step', attribute: form.login });
      }
      if (isLogin && problem.code === 'invalid-input') return problemText(messages, { ...problem, field: form.login });
      if (problem.code === 'configuration') return messages.fields.required(label);
      return label && problem.code === 'invalid-input' && !hasOwnText.includes(name)
        ? messages.fields.malformed(label)
        : problemText(messages, problem);
    },
  };
}

/** Attributes whose invalid values have a text of their own. */
const hasOwnText: readonly string[] = ['email', 'phone_number'];

function fieldOf(problem: Problem, { login, fields }: Form): string | undefined {
  switch (problem.code) {
    case 'username-taken':
      return 'username';
    case 'password-too-weak':
      return 'password';
    case 'alias-taken':
      return inForm(problem.attribute);
    case 'invalid-input':
      return problem.field === 'username' || problem.field === 'password' ? problem.field : inForm(problem.field);
    case 'configuration':
      return inForm(problem.attribute);
    default:
      return undefined;
  }

  function inForm(name: string | undefined): string | undefined {
    if (name !== undefined && name === login) return 'username';
    return fields.find((field) => field.name === name)?.name;
  }
}
