import { ServiceError } from '../protocol/service-error.js';

/** Reads a parameter of AuthParameters or ChallengeResponses. @throws ServiceError InvalidParameterException when missing. */
export function requiredParameter(parameters: ReadonlyMap<string, string>, name: string): string {
  const value = parameters.get(name);
  if (!value) throw new ServiceError('InvalidParameterException', `Missing required parameter ${name}`);
  return value;
}
