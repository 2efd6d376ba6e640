import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { ServiceError } from '../protocol/refusals.js';

const hour = 60 * 60 * 1000;

/** Calls per user and hour. Unsure: limits that the quotas page doesn't give per user. */
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
 * Counts a call towards the user's hourly limit.
 *
 * @throws ServiceError LimitExceededException. A refused call doesn't count.
 */
export function checkHourlyLimit(service: Service, user: User, operation: keyof typeof limits): void {
  const now = service.now();
  const recent = (user.calls.get(operation) ?? []).filter((at) => at > now - hour);
  if (recent.length >= limits[operation]) {
    throw new ServiceError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  }
  user.calls.set(operation, [...recent, now]);
}
