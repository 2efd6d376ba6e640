import { problem, problemCodes } from '@cognito-mfa/core';
import { describe, expect, it } from 'vitest';
import { problemText } from '../messages/messages.js';
import { everyProblem } from '../testing/states.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { ptBR } from './pt-BR.js';
import { zhCN } from './zh-CN.js';

const problems = everyProblem(problemCodes, problem as unknown as Parameters<typeof everyProblem>[1]);

describe.each([en, ar, de, es, fr, ja, ptBR, zhCN])('the messages of $locale', (messages) => {
  it('have whole sentences for every Problem, without details for developers', () => {
    for (const each of problems) {
      const text = problemText(messages, each);
      expect(text, each.code).toMatch(/^(.{10,}[.!]|.{6,}。)$/);
      expect(text, each.code).not.toMatch(/\b(undefined|NaN)\b|exception|token|cognito|challenge/i);
      expect(text, each.code).not.toMatch(/for developers only|CUSTOM_CHALLENGE/);
    }
  });

  it('have the short text of a button in its accessible name, for voice control', () => {
    const { preferences, devices, mfaTypes, totpSetup } = messages;
    const method = mfaTypes.SMS.inSentence;
    const pairs = [
      [preferences.turnOn(method), preferences.turnOnShort],
      [preferences.turnOff(method), preferences.turnOffShort],
      [totpSetup.setUp, totpSetup.setUpShort],
      [totpSetup.replace, totpSetup.replaceShort],
      [devices.forget('Chrome'), devices.forgetShort],
      [devices.forgetThis, devices.forgetShort],
    ] as const;
    for (const [name, short] of pairs) expect(name.toLowerCase()).toContain(short.toLowerCase());
  });
});

it('never reveals whether a user exists', () => {
  expect(problemText(en, problem('wrong-credentials'))).toBe('Incorrect username or password.');
});
