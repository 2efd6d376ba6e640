'use client';
import { type AuthClient, type CognitoClientConfig, createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
import type { ComponentType } from 'react';
import { MfaProvider } from './MfaProvider.js';

/** A user pool that answers in the page, such as the result of `createEmulator` of `@cognito-mfa/emulator`. */
export interface StoryPool {
  readonly pool: { readonly userPoolId: string; readonly userPoolClientId: string };
  fetch(request: Request): Promise<Response>;
}

/** The pool of a story and the client that its components use. */
export interface EmulatedApp<Pool extends StoryPool = StoryPool> {
  readonly emulator: Pool;
  readonly client: AuthClient;
}

/** Options of {@link emulatedStories}. */
export interface EmulatedStoriesOptions<Pool extends StoryPool> {
  /** Settings of the client, for example `loginWith`. */
  client?: Partial<CognitoClientConfig>;
  /** Runs before the story renders, for example to sign in. */
  prepare?: (app: EmulatedApp<Pool>) => unknown;
}

/** A loader and a decorator, to spread into the meta of stories, one story, or the preview. */
export interface EmulatedStories<Pool extends StoryPool> {
  /** Puts the {@link EmulatedApp} into `loaded.emulated`, for play functions. */
  loaders: (() => Promise<{ emulated: EmulatedApp<Pool> }>)[];
  decorators: ((Story: ComponentType, context: { loaded: Record<string, unknown> }) => React.JSX.Element)[];
}

/**
 * Runs stories on user pools in the page: each story gets a pool of its own, and an `MfaProvider` around it. Needs neither
 * a server nor Storybook's packages: pass the result to Storybook yourself.
 *
 * @example
 * const meta = {
 *   component: SignIn,
 *   ...emulatedStories(async () => {
 *     const emulator = createEmulator();
 *     await emulator.users.create({ username: 'ada', password: 'Corr3ct-Horse!' });
 *     return emulator;
 *   }),
 * } satisfies Meta<typeof SignIn>;
 */
export function emulatedStories<Pool extends StoryPool>(
  createPool: () => Pool | Promise<Pool>,
  { client: settings, prepare }: EmulatedStoriesOptions<Pool> = {},
): EmulatedStories<Pool> {
  async function load() {
    const emulator = await createPool();
    const { userPoolId, userPoolClientId } = emulator.pool;
    const client = createCognitoClient({
      userPoolId,
      userPoolClientId,
      transport: fetchTransport({ fetch: (request) => emulator.fetch(request) }),
      storage: memoryStorage(),
      ...settings,
    });
    await prepare?.({ emulator, client });
    return { emulated: { emulator, client } };
  }
  return { loaders: [load], decorators: [withClient] };
}

function withClient(Story: ComponentType, { loaded }: { loaded: Record<string, unknown> }) {
  const { client } = (loaded.emulated ?? {}) as Partial<EmulatedApp>;
  if (!client)
    throw new Error('The decorator of emulatedStories() needs its loader. Pass both, as `...emulatedStories(…)`.');
  return (
    <MfaProvider client={client}>
      <Story />
    </MfaProvider>
  );
}
