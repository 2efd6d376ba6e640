import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { ServiceError } from '../protocol/refusals.js';

const hour = 60 * 60 * 1000;

/** Calls a user may make in an hour. Those the quotas page does not number for one user are unsure. */
const limits = {
  ResendConfirmationCode: 5,
  ChangePassword: 5,
  ConfirmSignUp: 15,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
  ForgotPassword: 5,
  ConfirmForgotPassword: 15,
} as const;

/**
 * Counts a call against the user's hourly limit.
 *
 * @throws ServiceError LimitExceededException; a refused call does not count.
 */
export function checkHourlyLimit(service: Service, user: User, operation: keyof typeof limits): void {
  const now = service.now();
  const recent = (user.calls.get(operation) ?? []).filter((at) => at > now - hour);
  if (recent.length >= limits[operation]) {
    throw new ServiceError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  }
  user.calls.set(operation, [...recent, now]);
}
