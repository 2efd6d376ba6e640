/** A value of a CloudFormation template: JSON with functions in their long form, as in `{ Ref: 'UserPool' }`. */
export type CfnValue = string | number | boolean | readonly CfnValue[] | CfnObject;

/** The properties of a resource. */
export interface CfnObject {
  readonly [name: string]: CfnValue;
}
