import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Messages } from '../messages/messages.js';
import { messageLeaves, samples } from '../testing/message-leaves.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { ptBR } from './pt-BR.js';
import { zhCN } from './zh-CN.js';

const locales: readonly Messages[] = [ar, de, es, fr, ja, ptBR, zhCN];
const english = messageLeaves(en);

it('cover every locale in this folder', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[\w-]+\.ts$/.test(name));
  expect(files).toEqual([...locales, en].map(({ locale }) => `${locale}.ts`).sort());
});

describe.each(locales)('the messages of $locale', (messages) => {
  const own = messageLeaves(messages);

  it('translate every message', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const same = [...own].filter(([path, text]) => text === english.get(path)).map(([path]) => path);
    expect(same).toEqual([]);
  });

  it('contain each number and name of the English text', () => {
    const lost = [...own].filter(([path, text]) =>
      samples.some((sample) => english.get(path)?.includes(sample) && !text.includes(sample)),
    );
    expect(lost).toEqual([]);
  });

  it('end as the English text does: a sentence with a full stop, a label without', () => {
    const differing = [...own].filter(([path, text]) => ending(english.get(path) ?? '') !== ending(text));
    expect(differing.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  it('have no half-width punctuation in Chinese and Japanese, and no straight apostrophe in prose', () => {
    const wrong = /[\u3040-\u30ff\u4e00-\u9fff][,:?!()]|[a-zà-ÿ]'[a-zà-ÿ]/i;
    expect([...own.values()].filter((text) => wrong.test(text))).toEqual([]);
  });
});

function ending(text: string): 'sentence' | 'other' {
  return /[.。]$/.test(text) ? 'sentence' : 'other';
}
