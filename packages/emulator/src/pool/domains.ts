import type { Pool } from '../model/pool.js';
import type { UserPoolDomain } from '../model/pool-description.js';
import { integer, structure, text } from '../protocol/members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { randomText } from '../random/random-text.js';
import { seededRandom } from '../random/seeded-random.js';

/** A label of a domain, and the whole of a prefix. */
const label = '[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?';

/** The words that no prefix contains. */
const reservedWords = ['aws', 'amazon', 'cognito'] as const;

/** The name of a domain, as a member. One with dots has its own certificate. */
export const domainName = text({ required: true, min: 1, max: 63, pattern: `${label}(?:\\.${label})*` });

/** The rest of a domain, as members of operations and of a template. */
export const domainMembers = {
  ManagedLoginVersion: integer({ min: 1, max: 2 }),
  CustomDomainConfig: structure({
    CertificateArn: text({
      required: true,
      min: 20,
      max: 2048,
      pattern:
        'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?',
    }),
    SecurityPolicy: text({ oneOf: ['TLS_V1', 'TLS_V1_2_2021', 'TLS_V1_3_2025'] }),
  }),
  Routing: structure({
    Failover: structure({
      SecondaryRegion: text({ required: true, min: 5, max: 32 }),
      PrimaryRoute53HealthCheckId: text({ required: true, min: 1, max: 131_072 }),
    }),
  }),
} as const;

/**
 * Adds a domain to a pool.
 *
 * @param pools the pools among which the name is unique.
 * @throws ServiceError InvalidParameterException. Unsure: the messages, except for a reserved word and a name that is taken.
 */
export function addDomain(pools: Iterable<Pool>, pool: Pool, domain: UserPoolDomain): void {
  const { Domain } = domain;
  checkName(domain);
  for (const other of pools) {
    if (other.domains.has(Domain)) throw invalidParameter('Domain already associated with another user pool.');
  }
  const isSameKind = (other: UserPoolDomain) => isCustom(other) === isCustom(domain);
  if ([...pool.domains.values()].some(isSameKind)) throw invalidParameter('User pool already has a domain configured.');
  pool.domains.set(Domain, domain);
}

/** Checks that the name fits the kind of domain. A reserved word is refused in a prefix only, which is unsure. */
function checkName(domain: UserPoolDomain): void {
  const { Domain } = domain;
  if (isCustom(domain)) {
    if (!Domain.includes('.')) throw invalidParameter('Custom domain is not a valid subdomain.');
    return;
  }
  if (Domain.includes('.')) {
    throw invalidParameter(
      `1 validation error detected: Value '${Domain}' at 'domain' failed to satisfy constraint: Member must satisfy regular expression pattern: ^${label}$`,
    );
  }
  const reserved = reservedWords.find((word) => Domain.includes(word));
  if (reserved) throw invalidParameter(`Domain cannot contain reserved word: ${reserved}`);
}

function isCustom({ CustomDomainConfig }: UserPoolDomain): boolean {
  return CustomDomainConfig !== undefined;
}

/** Finds a domain of a pool. @throws ServiceError InvalidParameterException (unsure: for UpdateUserPoolDomain). */
export function findDomain(pool: Pool, name: string): UserPoolDomain {
  const domain = pool.domains.get(name);
  if (!domain) throw invalidParameter('No such domain or user pool exists.');
  return domain;
}

/** Replaces the settings of a domain that are given. Unsure: the message. @throws ServiceError InvalidParameterException. */
export function updateDomain(pool: Pool, name: string, changes: Omit<UserPoolDomain, 'Domain'>): UserPoolDomain {
  const before = findDomain(pool, name);
  if (changes.CustomDomainConfig && !isCustom(before)) {
    throw invalidParameter('A prefix domain cannot have a CustomDomainConfig.');
  }
  const domain = {
    Domain: name,
    ManagedLoginVersion: changes.ManagedLoginVersion ?? before.ManagedLoginVersion,
    CustomDomainConfig: changes.CustomDomainConfig ?? before.CustomDomainConfig,
    Routing: changes.Routing ?? before.Routing,
  };
  pool.domains.set(name, domain);
  return domain;
}

/** Describes what CreateUserPoolDomain and UpdateUserPoolDomain answer. Unsure: 1 is the version by default. */
export function describeHosting(domain: UserPoolDomain): Readonly<Record<string, unknown>> {
  return {
    ManagedLoginVersion: domain.ManagedLoginVersion ?? 1,
    ...(isCustom(domain) && { CloudFrontDomain: nameDistribution(domain) }),
    ...(domain.Routing && { Routing: domain.Routing }),
  };
}

/** Describes a domain as DomainDescriptionType. The bucket, the distribution and the version are made up. */
export function describeDomain(pool: Pool, domain: UserPoolDomain): Readonly<Record<string, unknown>> {
  return {
    UserPoolId: pool.id,
    AWSAccountId: '000000000000',
    Domain: domain.Domain,
    S3Bucket: 'cognito-emulator-assets',
    CloudFrontDistribution: nameDistribution(domain),
    Version: '20260101000000',
    Status: 'ACTIVE',
    CustomDomainConfig: domain.CustomDomainConfig ?? {},
    ManagedLoginVersion: domain.ManagedLoginVersion ?? 1,
    ...(domain.Routing && { Routing: domain.Routing }),
  };
}

/** Describes the domains of a pool, as in UserPoolType. */
export function describeDomains(pool: Pool): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...pool.domains.values()].map((domain) => [isCustom(domain) ? 'CustomDomain' : 'Domain', domain.Domain]),
  );
}

/** Makes up the name of a CloudFront distribution, the same on every run. */
function nameDistribution({ Domain }: UserPoolDomain): string {
  return `d${randomText(seededRandom(Domain), 'abcdefghijklmnopqrstuvwxyz0123456789', 13)}.cloudfront.net`;
}
