import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { type AnswerProblem, checkAnswers } from '../answers/check-answers.js';
import { completeAnswers } from '../answers/complete-answers.js';
import type { PoolAnswers } from '../answers/pool-answers.types.js';
import { sendsSms } from '../answers/sends-sms.js';
import { AdminError } from '../problems/admin-error.js';
import { domainOf } from './domain-of.js';

/** Where questions are asked. */
export interface QuestionStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks what the options left open, with the usual answer ready. @throws AdminError `cancelled`. */
export async function askAnswers(given: Partial<PoolAnswers>, streams: QuestionStreams): Promise<PoolAnswers> {
  let answers = given;
  for (const question of questions) {
    const usual = completeAnswers(answers);
    if (Object.hasOwn(answers, question.about) || !question.applies(usual)) continue;
    const answer: unknown = await question.ask(usual, streams);
    if (isCancel(answer)) throw new AdminError('cancelled', 'Cancelled. Nothing was written.');
    answers = { ...answers, [question.about]: answer };
  }
  return completeAnswers(answers);
}

interface Question {
  readonly about: keyof PoolAnswers;
  applies(answers: PoolAnswers): boolean;
  ask(usual: PoolAnswers, streams: QuestionStreams): Promise<unknown>;
}

const always = () => true;

/** The usual answer stands there in grey: Enter takes it, and whoever types replaces it. */
const ready = (usual: string) => ({ placeholder: usual, defaultValue: usual });

/** What is wrong with one answer, while it is typed. */
const problemOf = (answers: PoolAnswers, about: keyof PoolAnswers): string | undefined =>
  checkAnswers(answers).find(({ question }: AnswerProblem) => question === about)?.message;

const ofNumber = (about: 'passwordLength' | 'accessMinutes' | 'refreshDays', message: string): Question => ({
  about,
  applies: always,
  async ask(usual, streams) {
    const answer = await text({
      ...streams,
      message,
      ...ready(String(usual[about])),
      validate: (typed) => (typed ? problemOf({ ...usual, [about]: Number(typed) }, about) : undefined),
    });
    return isCancel(answer) ? answer : Number(answer);
  },
});

const ofText = (about: 'name' | 'smsText', message: string, applies: Question['applies']): Question => ({
  about,
  applies,
  ask: (usual, streams) =>
    text({
      ...streams,
      message,
      ...ready(usual[about]),
      validate: (typed) => (typed ? problemOf({ ...usual, [about]: typed }, about) : undefined),
    }),
});

const questions: readonly Question[] = [
  ofText('name', 'What is the pool called?', always),
  {
    about: 'mfa',
    applies: always,
    ask: ({ mfa }, streams) =>
      select({
        ...streams,
        message: 'Do users need a second factor?',
        initialValue: mfa,
        options: [
          { value: 'optional', label: 'Optional', hint: 'users switch it on themselves' },
          { value: 'required', label: 'Required', hint: 'nobody signs in without' },
          { value: 'off', label: 'Off' },
        ],
      }),
  },
  {
    about: 'factors',
    applies: ({ mfa }) => mfa !== 'off',
    ask: ({ factors }, streams) =>
      multiselect({
        ...streams,
        message: 'Which may it be? (space selects)',
        initialValues: [...factors],
        required: true,
        options: [
          { value: 'SMS', label: 'Text message', hint: 'needs an IAM role, which the template makes' },
          { value: 'TOTP', label: 'Authenticator app' },
          { value: 'EMAIL', label: 'E-mail', hint: 'needs a sender at Amazon SES and the ESSENTIALS tier' },
        ],
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
          { value: 'username', label: 'User name', hint: 'the only one with remembered devices' },
          { value: 'email', label: 'E-mail address' },
          { value: 'phone', label: 'Phone number' },
          { value: 'email-or-phone', label: 'E-mail address or phone number' },
          { value: 'alias', label: 'User name, or verified address or number' },
        ],
      }),
  },
  ofText('smsText', 'What does the text message say? {####} is the code', sendsSms),
  {
    about: 'emailSender',
    applies: ({ factors }) => factors.includes('EMAIL'),
    async ask(usual, streams) {
      const from = await text({
        ...streams,
        message: 'Which address, verified at Amazon SES, do e-mails come from?',
        placeholder: 'Harbour <no-reply@example.com>',
        validate: (typed = '') =>
          problemOf({ ...usual, emailSender: { from: typed, identity: domainOf(typed) } }, 'emailSender'),
      });
      return isCancel(from) ? from : { from, identity: domainOf(from) };
    },
  },
  {
    about: 'devices',
    applies: ({ signInWith }) => signInWith === 'username',
    ask: ({ devices }, streams) =>
      select({
        ...streams,
        message: 'Does the pool remember devices?',
        initialValue: devices,
        options: [
          { value: 'opt-in', label: 'When the user asks for it' },
          { value: 'always', label: 'Always' },
          { value: 'off', label: 'Off' },
        ],
      }),
  },
  {
    about: 'deviceReplacesFactor',
    applies: ({ devices, mfa }) => devices !== 'off' && mfa !== 'off',
    ask: ({ deviceReplacesFactor }, streams) =>
      confirm({
        ...streams,
        message: 'Does a remembered device stand in for the second factor?',
        initialValue: deviceReplacesFactor,
      }),
  },
  ofNumber('passwordLength', 'How long is a password at least?'),
  {
    about: 'passwordNeeds',
    applies: always,
    ask: ({ passwordNeeds }, streams) =>
      multiselect({
        ...streams,
        message: 'What must it contain? (space selects)',
        initialValues: [...passwordNeeds],
        required: false,
        options: [
          { value: 'lowercase', label: 'Lower-case letters' },
          { value: 'uppercase', label: 'Upper-case letters' },
          { value: 'numbers', label: 'Digits' },
          { value: 'symbols', label: 'Symbols' },
        ],
      }),
  },
  ofNumber('accessMinutes', 'How many minutes do access tokens live?'),
  ofNumber('refreshDays', 'How many days does a user stay signed in?'),
];
