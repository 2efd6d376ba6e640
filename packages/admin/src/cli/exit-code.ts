import type { AdminErrorCode } from '../problems/admin-error.js';

/** What the process ends with, by what went wrong; 0 is that all is done. */
export const exitCode: Readonly<Record<AdminErrorCode, number>> = {
  refused: 1,
  usage: 2,
  answers: 2,
  credentials: 3,
  region: 3,
  denied: 3,
  unreachable: 3,
  throttled: 3,
  service: 3,
  'no-such-pool': 4,
  'no-such-user': 4,
  incomplete: 5,
  cancelled: 130,
};
