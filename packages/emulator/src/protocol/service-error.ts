/**
 * A refusal the service states on the wire: the exception's name, its text and the HTTP status.
 * Cognito answers 400 for every modelled client error, whatever the Smithy `httpError` trait says.
 */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.status = status;
  }
}
