import type { AwsSdkTransportOptions } from './aws-sdk-options.js';
import { type Transport, type TransportFactory, WireError } from './transport.js';

/**
 * Talks through @aws-sdk/client-cognito-identity-provider, which is a chunk of its own:
 * it loads with the first request, or with `preload`.
 */
export function awsSdkTransport(options: AwsSdkTransportOptions = {}): TransportFactory {
  return (target): Transport => {
    let loading: Promise<Transport['send']> | undefined;
    const load = () => {
      loading ??= import('./aws-sdk-client.js').then(
        ({ createAwsSdkSender }) => createAwsSdkSender(target, options),
        (error: Error) => {
          // A chunk that failed to load must be asked for again, not remembered as failed.
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
