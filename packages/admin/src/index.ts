export { type AnswerProblem, checkAnswers } from './answers/check-answers.js';
export { completeAnswers } from './answers/complete-answers.js';
export { defaultAnswers } from './answers/default-answers.js';
export { explainAnswers } from './answers/explain-answers.js';
export type {
  DevicesAnswer,
  EmailSender,
  Factor,
  MfaAnswer,
  PasswordNeed,
  PoolAnswers,
  SignInAnswer,
} from './answers/pool-answers.types.js';
export { type IamPolicy, iamPolicy, type PolicyOptions, type PolicyTask } from './policy/iam-policy.js';
export { type CheckPoolOptions, checkPool } from './pool/check-pool.js';
export { type CreatedPool, type CreatePoolOptions, createPool } from './pool/create-pool.js';
export type { ClientReport, Finding, PoolReport, Verdict } from './pool/finding.types.js';
export type { PoolState } from './pool/pool-state.types.js';
export { readPool } from './pool/read-pool.js';
export { regionOf } from './pool/region-of.js';
export type { SmsSender } from './pool/sms-sender.types.js';
export { AdminError, type AdminErrorCode } from './problems/admin-error.js';
export { type ErrorContext, explainError } from './problems/explain-error.js';
export { poolTemplate } from './template/pool-template.js';
export { describeAction } from './user/describe-action.js';
export { planRecovery } from './user/plan-recovery.js';
export { readUser } from './user/read-user.js';
export { type RecoverOptions, recoverLostAuthenticator } from './user/recover-lost-authenticator.js';
export type {
  FactorSettings,
  RecoveryAction,
  RecoveryPlan,
  RecoveryRequest,
  RecoveryTarget,
} from './user/recovery.types.js';
export { RecoveryFailed } from './user/recovery-failed.js';
export type { ActionResult, RecordedAction, RecordedState, RecoveryRecord } from './user/recovery-record.types.js';
export type { Contact, UserDevice, UserState } from './user/user-state.types.js';
