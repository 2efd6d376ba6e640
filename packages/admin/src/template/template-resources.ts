import { type PoolAnswers, sendsSms } from '../answers/pool-answers.js';
import { type CfnObject, clientProperties, poolProperties } from './resource-properties.js';

/** The external ID of the role. Only the pool and the role know it, so no other pool can use the role. */
const smsExternalId: CfnObject = { 'Fn::Sub': `\${AWS::StackName}-cognito-sms` };

/** The AWS::IAM::Role that allows Cognito to send text messages, and nothing else. */
const smsRole: CfnObject = {
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

/** Creates the template as data: the pool, the client and the SMS role. */
export function templateResources(answers: PoolAnswers): CfnObject {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `${answers.name}: an Amazon Cognito user pool with multi-factor authentication`,
    Resources: {
      UserPool: {
        Type: 'AWS::Cognito::UserPool',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: poolProperties(answers, {
          sms: {
            SnsCallerArn: { 'Fn::GetAtt': 'SmsRole.Arn' },
            ExternalId: smsExternalId,
            SnsRegion: { Ref: 'AWS::Region' },
          },
          sesArn: (identity) =>
            identity.startsWith('arn:')
              ? identity
              : { 'Fn::Sub': `arn:\${AWS::Partition}:ses:\${AWS::Region}:\${AWS::AccountId}:identity/${identity}` },
        }),
      },
      ...(answers.trackSessions && {
        Sessions: {
          Type: 'AWS::Cognito::UserPoolSessionConfigurationAttachment',
          Properties: {
            UserPoolId: { Ref: 'UserPool' },
            UserSessionTracking: 'ENABLED',
            TokenSession: { MaxPerUser: answers.maxSessions },
          },
        },
      }),
      WebClient: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: { UserPoolId: { Ref: 'UserPool' }, ...clientProperties(answers) },
      },
      ...(sendsSms(answers) && { SmsRole: smsRole }),
    },
    Outputs: {
      UserPoolId: { Value: { Ref: 'UserPool' } },
      UserPoolClientId: { Value: { Ref: 'WebClient' } },
      Region: { Value: { Ref: 'AWS::Region' } },
    },
  };
}
