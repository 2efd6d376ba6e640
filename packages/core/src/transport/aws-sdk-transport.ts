import type { AwsSdkTransportOptions } from './aws-sdk-options.js';
import { type Transport, type TransportFactory, WireError } from './transport.js';
import type { Operation } from './wire.js';

/**
 * Talks through @aws-sdk/client-cognito-identity-provider, which is a chunk of its own:
 * it loads with the first request, or with `preload`.
 */
export function awsSdkTransport(options: AwsSdkTransportOptions = {}): TransportFactory {
  return (target): Transport => {
    let loading: Promise<(operation: Operation, input: object, signal?: AbortSignal) => Promise<object>> | undefined;
    const load = () => {
      loading ??= import('./aws-sdk-client.js')
        .then(({ createAwsSdkSender }) => createAwsSdkSender(target, options))
        .catch((error: unknown) => {
          // A chunk that failed to load must be asked for again, not remembered as failed.
          loading = undefined;
          throw error;
        });
      return loading;
    };
    return {
      async send(operation, input, { signal } = {}) {
        try {
          const send = await load();
          return (await send(operation, input, signal)) as never;
        } catch (error) {
          throw wireErrorOf(error);
        }
      },
      async preload() {
        await load();
      },
    };
  };
}

interface SdkError {
  name?: string;
  message?: string;
  $fault?: 'client' | 'server';
  $metadata?: { httpStatusCode?: number };
}

/** A mistake in code stays the error that it is: told as a network failure it would never be found. */
function wireErrorOf(error: unknown): unknown {
  const { name = 'Error', message = '', $metadata } = error as SdkError;
  if (name === 'AbortError') return new WireError('AbortError', '');
  // A fetch that fails is a TypeError, and so is a chunk that does not load.
  if (!$metadata && name !== 'TypeError') return error;
  if ($metadata?.httpStatusCode === undefined) return new WireError('NetworkError', message);
  if (name.endsWith('Exception') && name !== 'CognitoIdentityProviderServiceException')
    return new WireError(name, message);
  return new WireError('ServiceError', message);
}
