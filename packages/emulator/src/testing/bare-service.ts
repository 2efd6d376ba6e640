import { perform } from '../answerer/create-answerer.js';
import { seedUser } from '../control/seed.js';
import { createOutbox } from '../model/outbox.js';
import type { Service } from '../model/service.js';
import { createPool } from '../pool/create-pool.js';
import { defaultPool } from '../pool/default-pool.js';
import { awsError, awsResult } from '../protocol/aws-json.js';
import { ServiceError } from '../protocol/refusals.js';
import { secureRandom } from '../random/random-source.js';
import { createSessionStore } from '../sign-in/session-store.js';
import { openGrant } from '../tokens/grants.js';
import { signJwt } from '../tokens/issue-tokens.js';
import { createKeyStore } from '../tokens/key-store.js';
import { createTriggers } from '../triggers/create-triggers.js';
import { type Answer, password } from './harness.js';

/** Creates a service whose signing key is available, to sign tokens that no operation issues. */
export async function createBareService() {
  const pool = createPool(defaultPool, secureRandom, Date.now());
  const service: Service = {
    now: Date.now,
    random: secureRandom,
    pools: new Map([[pool.id, pool]]),
    sessions: createSessionStore(Date.now, secureRandom),
    keys: createKeyStore(),
    outbox: createOutbox(),
    triggers: createTriggers({}, () => {}),
    sessionListLag: 0,
    issuerOf: () => 'https://issuer.test',
  };
  seedUser(service, pool, { username: 'ann', password });
  const user = pool.users.get('ann');
  const client = pool.clients.values().next().value;
  if (!user || !client) throw new Error('The default pool has a client, and the seed a user');
  const grant = openGrant(
    service,
    { pool, client, user, caller: { ip: '127.0.0.1', userAgent: undefined } },
    { deviceKey: undefined, methods: ['pwd'] },
  );

  const call = async (operation: string, input: object): Promise<Answer> => {
    const stamp = { requestId: '00000000-0000-4000-8000-000000000000', now: Date.now() };
    const response = await perform(service, operation, input, { ip: '127.0.0.1', userAgent: undefined }).then(
      (output) => awsResult(output, stamp),
      (error: unknown) => {
        if (error instanceof ServiceError) return awsError(error, stamp);
        throw error;
      },
    );
    return { status: response.status, headers: new Headers(response.headers), body: JSON.parse(response.body) };
  };

  /** Signs an access token of the user with changed claims. */
  const sign = async (changes: Record<string, unknown>) => {
    const claims = {
      sub: user.sub,
      iss: 'https://issuer.test',
      client_id: client.id,
      origin_jti: grant.id,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: user.username,
      exp: Math.floor(Date.now() / 1000) + 3600,
      ...changes,
    };
    return signJwt(await service.keys.of(pool), claims);
  };
  return { call, sign };
}
