import { type CodeDeliveryDetails, mask } from './deliver.js';

/** Where a code for a user that does not exist pretends to have gone: the same for the same name. */
export function simulatedDelivery(username: string): CodeDeliveryDetails {
  const address = username.includes('@') ? username : `${username}@example.com`;
  return { Destination: mask(address), DeliveryMedium: 'EMAIL', AttributeName: 'email' };
}
