import { AdminError } from '../problems/admin-error.js';
import type { Arguments } from './command.types.js';

/** The value of an option that must be given. @throws AdminError `usage`. */
export function requiredText(given: Arguments, option: string): string {
  const value = given.text(option);
  if (value === undefined || value === '') throw new AdminError('usage', `--${option} is missing.`);
  return value;
}
