import { type CognitoClientConfig, completeConfig, resolveConfig } from '../connection/config.js';
import { createSender, type Send } from '../connection/sender.js';
import { fetchTransport } from '../transport/fetch-transport.js';

/** Creates the function that sends what Amplify has no call for. */
export function createPoolSender(configuration: CognitoClientConfig): Send {
  const config = completeConfig(resolveConfig(configuration));
  const { region, endpoint, environment } = config;
  const target = { region, fetch: environment.fetch, onDate: () => {}, ...(endpoint && { endpoint }) };
  return createSender((config.transport ?? fetchTransport())(target), config);
}
