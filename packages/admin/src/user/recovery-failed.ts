import { AdminError, type AdminErrorCode } from '../problems/admin-error.js';
import type { RecoveryRecord } from './recovery-record.types.js';

/** A recovery that stopped on the way. Its `record` tells how far it got, for the audit log. */
export class RecoveryFailed extends AdminError {
  constructor(
    code: AdminErrorCode,
    message: string,
    hint: string | undefined,
    readonly record: RecoveryRecord,
    options: ErrorOptions,
  ) {
    super(code, message, hint, options);
  }
}
