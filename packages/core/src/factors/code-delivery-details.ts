import type { CodeDeliveryDetails } from '../auth-client.js';

/** Turns Cognito's CodeDeliveryDetailsType into Amplify's names, without a medium that no factor uses. */
export function codeDeliveryDetails(
  details: { Destination?: string; DeliveryMedium?: string; AttributeName?: string } = {},
): CodeDeliveryDetails {
  const medium = details.DeliveryMedium;
  return {
    ...(details.Destination && { destination: details.Destination }),
    ...((medium === 'SMS' || medium === 'EMAIL') && { deliveryMedium: medium }),
    ...(details.AttributeName && { attributeName: details.AttributeName }),
  };
}
