export { type AnswerProblem, checkAnswers } from './answers/check-answers.js';
export { explainAnswers } from './answers/explain-answers.js';
export {
  completeAnswers,
  type DevicesAnswer,
  defaultAnswers,
  type EmailSender,
  type MfaAnswer,
  type PasswordNeed,
  type PoolAnswers,
  type SignInAnswer,
  type TierAnswer,
} from './answers/pool-answers.js';
export type { Factor, FirstFactor } from './factors.js';
export { type IamPolicy, iamPolicy, type PolicyOptions, type PolicyTask } from './policy/iam-policy.js';
export { type CheckPoolOptions, checkPool, type PoolReport } from './pool/check-pool.js';
export { type CreatedPool, type CreatePoolOptions, createPool, type SmsSender } from './pool/create-pool.js';
export type { ClientReport } from './pool/judge-client.js';
export type { Finding, Verdict } from './pool/judge-pool.js';
export type { PoolShape } from './pool/pool-shape.js';
export { type PoolState, readPool } from './pool/read-pool.js';
export { regionOf } from './pool/region.js';
export { AdminError, type AdminErrorCode } from './problems/admin-error.js';
export { type ErrorContext, explainError } from './problems/explain-error.js';
export { poolTemplate } from './template/pool-template.js';
export {
  type ActionResult,
  type AuditEvent,
  type AuditRecord,
  type RecordedAction,
  type RecordedState,
  TaskFailed,
} from './user/audit-record.js';
export type { RecoveryRequest, RecoveryTarget } from './user/choose-target.js';
export { type EndSessionsOptions, endSessions } from './user/end-sessions.js';
export { listSessions, type UserSession } from './user/list-sessions.js';
export { planRecovery, type RecoveryPlan } from './user/plan-recovery.js';
export { type Contact, readUser, type UserDevice, type UserState } from './user/read-user.js';
export { type RecoverOptions, recoverLostAuthenticator } from './user/recover-lost-authenticator.js';
export { resetTotp } from './user/reset-totp.js';
export type { TaskOptions, TaskPlan } from './user/run-task.js';
export { describeAction, type FactorSettings, type UserAction } from './user/user-action.js';
