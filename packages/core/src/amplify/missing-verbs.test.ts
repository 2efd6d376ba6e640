import { readFileSync } from 'node:fs';
import * as amplify from 'aws-amplify/auth';
import { expect, test } from 'vitest';
import { createCognitoClient } from '../client/create-cognito-client.js';

const recipe = new URL('../../../../docs/recipes/moving-from-amplify-ui.md', import.meta.url);

test('the recipe lists the verbs of Amplify that a client lacks', () => {
  const client = createCognitoClient({ userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: '1example23456789' });
  const missing = Object.entries(amplify)
    .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name) && !(name in client))
    .map(([name]) => name);
  const listed = /^- Verbs that are missing: ([^.]+)\./m.exec(readFileSync(recipe, 'utf8'))?.[1] ?? '';
  expect([...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(missing.sort());
});
