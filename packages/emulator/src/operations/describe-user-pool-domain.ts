import { describeDomain, domainName } from '../pool/domains.js';
import { operation } from './operation.js';

/** DescribeUserPoolDomain: returns a domain of any pool. Unsure: an unknown one is no error. */
export const describeUserPoolDomain = operation({
  input: { Domain: domainName },
  run(service, { Domain }) {
    for (const pool of service.pools.values()) {
      const domain = pool.domains.get(Domain);
      if (domain) return { DomainDescription: describeDomain(pool, domain) };
    }
    return { DomainDescription: {} };
  },
});
