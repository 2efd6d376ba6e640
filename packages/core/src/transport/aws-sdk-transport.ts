import type { AwsSdkTransportOptions } from './aws-sdk-client.js';
import { type Transport, type TransportFactory, WireError } from './transport.js';

export type { AwsSdkTransportOptions };

/**
 * Sends requests with @aws-sdk/client-cognito-identity-provider, which loads with the first request or with `preload`.
 *
 * @example
 * ```ts
 * import { awsSdkTransport } from '@cognito-mfa/core/aws-sdk-transport';
 *
 * createCognitoClient({ userPoolId, userPoolClientId, transport: awsSdkTransport() });
 * ```
 */
export function awsSdkTransport(options: AwsSdkTransportOptions = {}): TransportFactory {
  return (target): Transport => {
    let loading: Promise<Transport['send']> | undefined;
    const load = () => {
      loading ??= import('./aws-sdk-client.js').then(
        ({ createAwsSdkSender }) => createAwsSdkSender(target, options),
        (error: Error) => {
          // Forget the failure, so that the next request loads the chunk again.
          loading = undefined;
          throw new WireError('NetworkError', error.message);
        },
      );
      return loading;
    };
    return {
      send: async (...request) => (await load())(...request),
      async preload() {
        await load();
      },
    };
  };
}
