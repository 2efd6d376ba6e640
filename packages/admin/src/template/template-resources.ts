import type { PoolAnswers } from '../answers/pool-answers.types.js';
import { sendsSms } from '../answers/sends-sms.js';
import type { CfnObject } from './cfn-value.types.js';
import { clientProperties } from './client-properties.js';
import { poolProperties } from './pool-properties.js';
import { smsExternalId, smsRole } from './sms-role.js';

/** The template as data: pool, client and what they need. */
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
