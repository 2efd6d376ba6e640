import type { CodeDeliveryDetails } from '../auth-client.js';

/** Converts Cognito's CodeDeliveryDetailsType to Amplify's names, and omits a medium that no factor uses. */
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
