import { completeAnswers } from '../answers/complete-answers.js';
import type { PoolAnswers } from '../answers/pool-answers.types.js';
import type { Arguments } from './command.types.js';
import { readAnswers } from './read-answers.js';
import type { Terminal } from './terminal.js';

/** The answers to every question: from the options, else from whoever is there, else the usual ones. */
export async function findAnswers(given: Arguments, terminal: Terminal): Promise<PoolAnswers> {
  const answers = readAnswers(given);
  if (!terminal.interactive || given.flag('yes')) return completeAnswers(answers);
  const { askAnswers } = await import('./ask-answers.js');
  return askAnswers(answers, { input: process.stdin, output: process.stderr });
}
