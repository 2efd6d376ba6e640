import type { CfnObject } from './cfn-value.types.js';

/** Known to Cognito and the role alone, so that nobody else's pool can send with it. */
export const smsExternalId: CfnObject = { 'Fn::Sub': `\${AWS::StackName}-cognito-sms` };

/** AWS::IAM::Role that lets Cognito send text messages, and nothing else. */
export const smsRole: CfnObject = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cognito-idp.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'sts:ExternalId': smsExternalId, 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
          },
        },
      ],
    },
    Policies: [
      {
        PolicyName: 'send-text-messages',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }],
        },
      },
    ],
  },
};
