import { flag, list, structure, text, textMap } from './members.js';

/** Input members that many operations share, with the constraints of Cognito's service model. */
export const members = {
  clientId: text({ required: true, min: 1, max: 128, pattern: '[\\w+]+', sensitive: true }),
  userPoolId: text({ required: true, min: 1, max: 55, pattern: '[\\w-]+_[0-9a-zA-Z]+' }),
  username: text({ required: true, min: 1, max: 128, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', sensitive: true }),
  password: text({ required: true, max: 256, pattern: '[\\S]+.*[\\S]+', sensitive: true }),
  optionalPassword: text({ max: 256, pattern: '[\\S]+.*[\\S]+', sensitive: true }),
  confirmationCode: text({ required: true, min: 1, max: 2048, pattern: '[\\S]+', sensitive: true }),
  secretHash: text({ min: 1, max: 128, pattern: '[\\w+=/]+', sensitive: true }),
  accessToken: text({ required: true, pattern: '[A-Za-z0-9-_=.]+', sensitive: true }),
  optionalAccessToken: text({ pattern: '[A-Za-z0-9-_=.]+', sensitive: true }),
  session: text({ min: 20, max: 2048, sensitive: true }),
  deviceKey: text({ required: true, min: 1, max: 55, pattern: '[\\w-]+_[0-9a-f-]+' }),
  attributeName: text({ required: true, min: 1, max: 32, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+' }),
  clientMetadata: textMap(),
  attributes: list(
    structure(
      {
        Name: text({ required: true, min: 1, max: 32, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+' }),
        Value: text({ max: 2048, sensitive: true }),
      },
      { required: true },
    ),
  ),
  nextToken: text({ min: 1, max: 131_072, pattern: '[\\S]+' }),
  sessionId: text({ required: true, min: 1, max: 131_072 }),
  revokeAssociatedSessions: text({ oneOf: ['NONE', 'LINKED'] }),
  mfaSetting: structure({ Enabled: flag(), PreferredMfa: flag() }),
} as const;
