/** A group of a pool. Its members have its name in {@link User.groups}. */
export interface Group {
  readonly name: string;
  description: string | undefined;
  roleArn: string | undefined;
  /** 0 is the best; without one, the group comes last. */
  precedence: number | undefined;
  /** The users that a template attaches. Each becomes a member when it is created. */
  readonly attached: readonly string[];
  readonly createdAt: number;
  modifiedAt: number;
}

/** The properties of AWS::Cognito::UserPoolGroup, and the usernames that the template attaches to it. */
export interface GroupDescription {
  readonly GroupName: string;
  readonly Description?: string;
  readonly RoleArn?: string;
  readonly Precedence?: number;
  readonly usernames?: readonly string[];
}
