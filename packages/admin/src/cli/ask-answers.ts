import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { type AnswerProblem, checkAnswers } from '../answers/check-answers.js';
import { completeAnswers, type PoolAnswers, sendsSms } from '../answers/pool-answers.js';
import { allFactors, allFirstFactors, type Factor, factors, firstFactors } from '../factors.js';
import { AdminError } from '../problems/admin-error.js';
import { capitalize, domainOf } from '../text.js';

/** The streams for questions and answers. */
export interface QuestionStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks the questions that the options left open, with the default answers filled in. @throws AdminError `cancelled`. */
export async function askAnswers(given: Partial<PoolAnswers>, streams: QuestionStreams): Promise<PoolAnswers> {
  let answers = given;
  for (const question of questions) {
    const defaults = completeAnswers(answers);
    if (Object.hasOwn(answers, question.about) || !question.applies(defaults)) continue;
    const answer: unknown = await question.ask(defaults, streams);
    if (isCancel(answer)) throw new AdminError('cancelled', 'Cancelled. Nothing was written.');
    answers = { ...answers, [question.about]: answer };
  }
  return completeAnswers(answers);
}

interface Question {
  readonly about: keyof PoolAnswers;
  applies(answers: PoolAnswers): boolean;
  ask(defaults: PoolAnswers, streams: QuestionStreams): Promise<unknown>;
}

const always = () => true;

const factorHints: Readonly<Partial<Record<Factor, string>>> = {
  SMS: 'needs an IAM role, which the template creates',
  EMAIL: 'needs a sender at Amazon SES and the ESSENTIALS tier',
};

/** Shows the default answer in gray: Enter accepts it, and typing replaces it. */
const withDefault = (answer: string) => ({ placeholder: answer, defaultValue: answer });

/** Returns the problem with one answer while it is typed. */
const problemOf = (answers: PoolAnswers, about: keyof PoolAnswers): string | undefined =>
  checkAnswers(answers).find(({ question }: AnswerProblem) => question === about)?.message;

const ofNumber = (about: 'passwordLength' | 'accessMinutes' | 'refreshDays', message: string): Question => ({
  about,
  applies: always,
  async ask(defaults, streams) {
    const answer = await text({
      ...streams,
      message,
      ...withDefault(String(defaults[about])),
      validate: (typed) => (typed ? problemOf({ ...defaults, [about]: Number(typed) }, about) : undefined),
    });
    return isCancel(answer) ? answer : Number(answer);
  },
});

const ofYes = (
  about: 'deviceReplacesFactor' | 'passkeyReplacesFactor' | 'trackSessions',
  message: string,
  applies: Question['applies'],
): Question => ({
  about,
  applies,
  ask: (defaults, streams) => confirm({ ...streams, message, initialValue: defaults[about] }),
});

const ofText = (about: 'name' | 'smsText', message: string, applies: Question['applies']): Question => ({
  about,
  applies,
  ask: (defaults, streams) =>
    text({
      ...streams,
      message,
      ...withDefault(defaults[about]),
      validate: (typed) => (typed ? problemOf({ ...defaults, [about]: typed }, about) : undefined),
    }),
});

const questions: readonly Question[] = [
  ofText('name', 'Pool name', always),
  {
    about: 'mfa',
    applies: always,
    ask: ({ mfa }, streams) =>
      select({
        ...streams,
        message: 'Do users need a second factor?',
        initialValue: mfa,
        options: [
          { value: 'optional', label: 'Optional', hint: 'users turn it on themselves' },
          { value: 'required', label: 'Required', hint: 'for every sign-in' },
          { value: 'off', label: 'Off' },
        ],
      }),
  },
  {
    about: 'factors',
    applies: ({ mfa }) => mfa !== 'off',
    ask: ({ factors: chosen }, streams) =>
      multiselect({
        ...streams,
        message: 'Which factors do you offer? (space to select)',
        initialValues: [...chosen],
        required: true,
        options: allFactors.map((value) => {
          const hint = factorHints[value];
          return { value, label: capitalize(factors[value].name), ...(hint !== undefined && { hint }) };
        }),
      }),
  },
  {
    about: 'signInWith',
    applies: always,
    ask: ({ signInWith }, streams) =>
      select({
        ...streams,
        message: 'What do users sign in with? (cannot be changed later)',
        initialValue: signInWith,
        options: [
          { value: 'username', label: 'Username' },
          { value: 'email', label: 'Email address' },
          { value: 'phone', label: 'Phone number' },
          { value: 'email-or-phone', label: 'Email address or phone number' },
          { value: 'alias', label: 'Username, or verified email address or phone number' },
        ],
      }),
  },
  {
    about: 'firstFactors',
    applies: always,
    ask: ({ mfa, firstFactors: chosen }, streams) =>
      multiselect({
        ...streams,
        message: 'What can a sign-in begin with? (space to select)',
        initialValues: [...chosen],
        required: true,
        options: allFirstFactors
          .filter((factor) => mfa !== 'required' || factor === 'PASSWORD' || factor === 'WEB_AUTHN')
          .map((value) => ({ value, label: capitalize(firstFactors[value].name) })),
      }),
  },
  {
    about: 'rpId',
    applies: ({ firstFactors: chosen }) => chosen.includes('WEB_AUTHN'),
    ask: (defaults, streams) =>
      text({
        ...streams,
        message: 'The domain that passkeys belong to (cannot be changed later without losing them)',
        placeholder: 'example.com',
        validate: (typed = '') => problemOf({ ...defaults, rpId: typed }, 'rpId'),
      }),
  },
  ofYes(
    'passkeyReplacesFactor',
    'Does a passkey count as both factors?',
    ({ firstFactors: chosen, mfa }) => chosen.includes('WEB_AUTHN') && mfa === 'optional',
  ),
  ofText('smsText', 'Text message ({####} is the code)', sendsSms),
  {
    about: 'emailSender',
    applies: ({ factors: chosen, firstFactors: first }) => chosen.includes('EMAIL') || first.includes('EMAIL_OTP'),
    async ask(defaults, streams) {
      const from = await text({
        ...streams,
        message: 'Sender of emails, verified at Amazon SES',
        placeholder: 'Harbour <no-reply@example.com>',
        validate: (typed = '') =>
          problemOf({ ...defaults, emailSender: { from: typed, identity: domainOf(typed) } }, 'emailSender'),
      });
      return isCancel(from) ? from : { from, identity: domainOf(from) };
    },
  },
  {
    about: 'devices',
    applies: always,
    ask: ({ devices }, streams) =>
      select({
        ...streams,
        message: 'Remember devices?',
        initialValue: devices,
        options: [
          { value: 'opt-in', label: 'If the user opts in' },
          { value: 'always', label: 'Always' },
          { value: 'off', label: 'Off' },
        ],
      }),
  },
  ofYes(
    'deviceReplacesFactor',
    'Does a remembered device replace the second factor?',
    ({ devices, mfa }) => devices !== 'off' && mfa !== 'off',
  ),
  ofYes('trackSessions', 'Can users see and end their sessions? (needs the ESSENTIALS tier)', always),
  ofNumber('passwordLength', 'Minimum password length'),
  {
    about: 'passwordNeeds',
    applies: always,
    ask: ({ passwordNeeds }, streams) =>
      multiselect({
        ...streams,
        message: 'What must a password contain? (space to select)',
        initialValues: [...passwordNeeds],
        required: false,
        options: [
          { value: 'lowercase', label: 'Lowercase letters' },
          { value: 'uppercase', label: 'Uppercase letters' },
          { value: 'numbers', label: 'Digits' },
          { value: 'symbols', label: 'Symbols' },
        ],
      }),
  },
  ofNumber('accessMinutes', 'Lifetime of access tokens, in minutes'),
  ofNumber('refreshDays', 'Days that a user stays signed in'),
];
