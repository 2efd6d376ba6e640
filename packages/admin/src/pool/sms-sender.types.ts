/** The IAM role by which Cognito sends text messages. */
export interface SmsSender {
  readonly roleArn: string;
  /** The external id that the role's trust policy asks for. */
  readonly externalId: string;
}
