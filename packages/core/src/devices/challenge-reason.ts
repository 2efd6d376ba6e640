/**
 * Why a sign-in asks for a second factor on this device, as far as this browser can know:
 * `new-device`: the pool does not know this browser, or remembers no devices at all;
 * `not-remembered`: the device is known, but nobody asked for it to be remembered;
 * `forgotten`: it was remembered, and then forgotten here or in a list of devices elsewhere;
 * `always`: it is remembered, and the pool asks all the same.
 */
export type ChallengeReason = 'new-device' | 'not-remembered' | 'forgotten' | 'always';

export function challengeReason(
  record: { confirmed: boolean; remembered?: boolean } | undefined,
  wasForgotten: boolean,
): ChallengeReason {
  if (!record) return wasForgotten ? 'forgotten' : 'new-device';
  return record.confirmed && record.remembered ? 'always' : 'not-remembered';
}
