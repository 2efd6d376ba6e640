import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AuthEvent, AuthUser } from '../auth-client.js';
import { createAuthEvents } from './events.js';

const ann: AuthUser = { username: 'ann', userId: 'sub-ann' };
const bob: AuthUser = { username: 'bob', userId: 'sub-bob' };

/** A tab whose storage answers as the test says, and whose messages the test sends. */
function setting(readUser: () => Promise<AuthUser | undefined> = async () => ann) {
  const readSignedIn = () => readUser().then((user) => user && { user });
  const posted: unknown[] = [];
  const channel: { onmessage: ((event: { data: unknown }) => void) | null; postMessage(data: unknown): void } = {
    onmessage: null,
    postMessage: (data) => posted.push(data),
  };
  const names: string[] = [];
  let wake = () => {};
  const environment = {
    openChannel(name: string) {
      names.push(name);
      return channel as unknown as BroadcastChannel;
    },
    onWake(callback: () => void) {
      wake = callback;
    },
  };
  const events = createAuthEvents(
    environment,
    'cmk.client',
    readSignedIn,
    () => {},
    () => {},
  );
  const heard: AuthEvent[] = [];
  events.subscribe((event) => heard.push(event));
  return {
    events,
    heard,
    posted,
    names,
    wake: () => wake(),
    async receive(data: unknown) {
      channel.onmessage?.({ data });
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

afterEach(() => vi.restoreAllMocks());

describe('a message from another tab', () => {
  it.each([
    { type: 'signedOut', reason: 'user' },
    { type: 'signedIn', user: bob },
    { type: 'signedIn', user: null },
    { type: 'signedIn' },
  ])('is no more than a reason to read the storage: %j', async (message) => {
    const { heard, receive } = setting(async () => ann);
    await receive(message);
    expect(heard).toEqual([{ type: 'signedIn', user: ann }]);
  });

  it.each([
    [{ type: 'signedOut', reason: 'device-forgotten' }, 'device-forgotten'],
    [{ type: 'signedOut', reason: '<b>' }, 'session-ended'],
    [{ type: 'signedIn', user: ann }, 'session-ended'],
  ])('says why a session is over, if it names a known reason: %j', async (message, reason) => {
    const { heard, receive } = setting(async () => undefined);
    await receive(message);
    expect(heard).toEqual([{ type: 'signedOut', reason }]);
  });

  it.each([null, undefined, 5, 'signedOut', [], {}, { type: 'toString' }, { type: ['signedOut'] }])(
    'of another shape is ignored: %j',
    async (message) => {
      const { heard, receive } = setting();
      await receive(message);
      expect(heard).toEqual([]);
    },
  );

  it('about devices or factors is passed on without its other fields', async () => {
    const { heard, receive } = setting();
    await receive({ type: 'devicesChanged', user: bob });
    expect(heard).toEqual([{ type: 'devicesChanged', isFromOtherTab: true }]);
  });

  it('is dropped while the storage fails', async () => {
    const { heard, receive } = setting(async () => Promise.reject(new Error('The disk is gone.')));
    await receive({ type: 'signedOut', reason: 'user' });
    expect(heard).toEqual([]);
  });
});

describe('a session event', () => {
  it('is posted without the user, on a channel with a version in its name', async () => {
    const { events, posted, names } = setting();
    await events.emit({ type: 'signedIn', user: ann });
    await events.emit({ type: 'signedOut', reason: 'user' });
    expect(posted).toEqual([{ type: 'signedIn' }, { type: 'signedOut', reason: 'user' }]);
    expect(names).toEqual(['cmk.client.1']);
  });

  it('gives way to a later one whose answer was faster', async () => {
    const answers: ((user: AuthUser | undefined) => void)[] = [];
    const { events, heard } = setting(() => new Promise((resolve) => answers.push(resolve)));
    const first = events.emit({ type: 'signedIn', user: ann });
    const second = events.emit({ type: 'signedOut', reason: 'user' });
    answers[1]?.(undefined);
    await second;
    answers[0]?.(ann);
    await first;
    expect(heard).toEqual([{ type: 'signedOut', reason: 'user' }]);
  });

  it('is heard as it is while the storage fails', async () => {
    const { events, heard } = setting(async () => Promise.reject(new Error('The disk is gone.')));
    await events.emit({ type: 'signedOut', reason: 'user' });
    expect(heard).toEqual([{ type: 'signedOut', reason: 'user' }]);
  });
});

describe('a sign-in whose session is read by itself', () => {
  it('is heard as it was read, and posted', async () => {
    const { events, heard, posted } = setting(() => Promise.reject(new Error('Read twice.')));
    await events.emit({ type: 'signedIn', user: ann }, async () => ({ type: 'signedIn', user: ann, loginId: 'Ann' }));
    expect(heard).toEqual([{ type: 'signedIn', user: ann, loginId: 'Ann' }]);
    expect(posted).toEqual([{ type: 'signedIn' }]);
  });

  it('is neither heard nor posted if the session is gone', async () => {
    const { events, heard, posted } = setting();
    const gone = new Error('gone');
    const emitted = events.emit({ type: 'signedIn', user: ann }, () => Promise.reject(gone));
    await expect(emitted).rejects.toBe(gone);
    expect([heard, posted]).toEqual([[], []]);
  });

  it('gives way to a sign-out that was faster', async () => {
    const { events, heard } = setting(async () => undefined);
    const signedIn = new Promise<{ type: 'signedIn'; user: AuthUser }>((resolve) => {
      setTimeout(() => resolve({ type: 'signedIn', user: ann }), 5);
    });
    const emitted = events.emit({ type: 'signedIn', user: ann }, () => signedIn);
    await events.emit({ type: 'signedOut', reason: 'user' });
    await emitted;
    expect(heard).toEqual([{ type: 'signedOut', reason: 'user' }]);
  });
});

it('gives the reason of a sign-out also by a check that is faster, and forgets it with the next sign-in', async () => {
  let user: AuthUser | undefined = ann;
  const { events, heard } = setting(async () => user);
  events.because('user');
  user = undefined;
  // A request that was under way finds no session before the event, and another one after it.
  await events.check();
  await Promise.all([events.emit({ type: 'signedOut', reason: 'user' }), events.check()]);
  expect(heard).toEqual(heard.map(() => ({ type: 'signedOut', reason: 'user' })));
  expect(heard.length).toBeGreaterThan(1);

  user = bob;
  await events.emit({ type: 'signedIn', user: bob });
  user = undefined;
  await events.check();
  expect(heard.at(-1)).toEqual({ type: 'signedOut', reason: 'session-ended' });
});

it('reads the storage again when a page comes back', async () => {
  const { heard, wake } = setting(async () => undefined);
  wake();
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'signedOut', reason: 'session-ended' }]));
});

it('keeps an error of one listener from the others and from the caller', async () => {
  const failures: unknown[] = [];
  vi.stubGlobal('queueMicrotask', (work: () => void) => {
    try {
      work();
    } catch (error) {
      failures.push(error);
    }
  });
  const { events } = setting();
  const failure = new Error('not ours');
  events.subscribe(() => {
    throw failure;
  });
  const heard: unknown[] = [];
  events.subscribe((event) => heard.push(event));
  await events.emit({ type: 'signedIn', user: ann });
  vi.unstubAllGlobals();
  expect(heard).toHaveLength(1);
  expect(failures).toEqual([failure]);
});

it('works where channels are forbidden', async () => {
  const forbidden = {
    openChannel: () => {
      throw new DOMException('Not here.', 'SecurityError');
    },
  };
  const events = createAuthEvents(
    forbidden,
    'cmk.client',
    async () => ({ user: ann }),
    () => {},
    () => {},
  );
  const heard: unknown[] = [];
  events.subscribe((event) => heard.push(event));
  await events.emit({ type: 'devicesChanged' });
  expect(heard).toEqual([{ type: 'devicesChanged' }]);
});
