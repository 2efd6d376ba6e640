/** The domain of an address, bare or as `Name <address>`: what its owner has most often verified at SES. */
export function domainOf(from: string): string {
  return /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? from;
}
