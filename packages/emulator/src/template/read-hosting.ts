import type { IdentityProviderDescription, UserPoolDomain } from '../model/pool-description.js';
import { domainMembers, domainName } from '../pool/domains.js';
import { newProviderMembers } from '../pool/identity-providers.js';
import { readProperties, resourcesOf } from './read-properties.js';
import type { TemplateContext } from './resolve.js';

/** Reads the domains of the pool. */
export function readDomains(poolId: string, context: TemplateContext): UserPoolDomain[] {
  return ofPool('AWS::Cognito::UserPoolDomain', poolId, context).map((resource) => {
    const { CustomDomainConfig: config } = resource.properties;
    const properties = { ...resource.properties, ...(config !== undefined && { CustomDomainConfig: withArn(config) }) };
    const shape = { Domain: domainName, ...domainMembers };
    return readProperties({ ...resource, properties }, shape, ['UserPoolId']) as UserPoolDomain;
  });
}

/** Makes up the ARN of a certificate of this template, whose Ref has become its logical ID: the emulator creates none. */
function withArn(config: unknown): unknown {
  const { CertificateArn: arn, ...rest } = Object(config);
  if (typeof arn !== 'string' || !/^\w+$/.test(arn)) return config;
  return { ...rest, CertificateArn: `arn:aws:acm:us-east-1:000000000000:certificate/${arn}` };
}

/** Reads the identity providers of the pool, by their logical ID. */
export function readIdentityProviders(
  poolId: string,
  context: TemplateContext,
): ReadonlyMap<string, IdentityProviderDescription> {
  const resources = ofPool('AWS::Cognito::UserPoolIdentityProvider', poolId, context);
  return new Map(
    resources.map((resource) => [
      resource.id,
      readProperties(resource, newProviderMembers, ['UserPoolId']) as IdentityProviderDescription,
    ]),
  );
}

function ofPool(type: string, poolId: string, context: TemplateContext) {
  return resourcesOf(type, context).filter(({ properties }) => properties.UserPoolId === poolId);
}
