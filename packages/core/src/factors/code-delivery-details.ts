import type { CodeDeliveryDetails } from '../auth-types.js';

/** Cognito's CodeDeliveryDetailsType in Amplify's words. */
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
