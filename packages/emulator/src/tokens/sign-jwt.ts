import type { PoolKeys } from '../model/keys.js';
import { toBase64Url, utf8 } from '../protocol/bytes.js';

/** Signs claims as a JWT in the compact form (RFC 7519), with the key id that Cognito names in its header. */
export async function signJwt({ kid, sign }: Pick<PoolKeys, 'kid' | 'sign'>, claims: object): Promise<string> {
  const part = (value: object) => toBase64Url(utf8(JSON.stringify(value)));
  const text = `${part({ kid, alg: 'RS256' })}.${part(claims)}`;
  return `${text}.${toBase64Url(await sign(text))}`;
}
