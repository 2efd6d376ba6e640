import { describe, expect, it } from 'vitest';
import { systemClock } from '../clock.js';
import type { KeyValueStore } from '../storage/auth-storage.js';
import { comparingStorage } from '../storage/comparing-storage.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { beginSession, createSessionOwner, dropRetired, endSession, renewSession } from './session-owner.js';
import { ENDED, type StoredSession } from './stored-session.js';

function setting({ shared }: { shared?: KeyValueStore } = {}) {
  const storage = comparingStorage({ ...memoryStorage(), ...(shared && { shared }) }, undefined, systemClock);
  const owner = createSessionOwner(storage.shared, 'client');
  return {
    storage,
    owner: {
      ...owner,
      begin: (session: StoredSession) => owner.change(beginSession(session)),
      renew: (before: StoredSession, after: StoredSession) => owner.change(renewSession(before, after)),
      end: (session: StoredSession) => owner.change(endSession(session)),
      dropRetired: (token: string) => owner.change(dropRetired(token)),
      retired: async () => (await owner.change((record) => record)).retired,
    },
  };
}

const sessionOf = (username: string, id = username): StoredSession => ({
  id,
  username,
  refreshToken: `refresh-${id}`,
  tokens: { accessToken: `access-${id}`, expiresAt: 1, user: { username, userId: `sub-${username}` } },
});
const ann = sessionOf('ann');
const bob = sessionOf('bob');
const renewed: StoredSession = { ...ann, refreshToken: 'refresh-ann-2' };

describe('the owner of the session', () => {
  it('ends only the session it was asked to end', async () => {
    const { owner } = setting();
    await owner.begin(ann);
    await owner.begin(bob);
    await owner.end(ann);
    expect(await owner.read()).toMatchObject(bob);
    await owner.end(bob);
    expect(await owner.read()).toBeUndefined();
  });

  it('stores new tokens only for the session and the refresh token they came from', async () => {
    const { owner } = setting();
    await owner.begin(ann);
    await owner.renew(ann, renewed);
    expect(await owner.read()).toMatchObject(renewed);
    await owner.renew(ann, { ...ann, refreshToken: 'late' });
    expect(await owner.read()).toMatchObject(renewed);
    await owner.begin(bob);
    await owner.renew(renewed, ann);
    expect(await owner.read()).toMatchObject(bob);
    await owner.end(bob);
    await owner.renew(bob, bob);
    expect(await owner.read()).toBeUndefined();
  });

  it('retires a token that Cognito issued for a session that has ended', async () => {
    const { owner } = setting();
    await owner.begin(ann);
    await owner.end(ann);
    await owner.renew(ann, renewed);
    expect(await owner.read()).toBeUndefined();
    expect(await owner.retired()).toEqual([ann.refreshToken, renewed.refreshToken]);
  });

  it('retires the refresh token of each session that is replaced or ended, until it is dropped', async () => {
    const { owner, storage } = setting();
    await owner.begin(ann);
    expect(await owner.retired()).toEqual([]);
    await owner.begin(bob);
    expect(await owner.retired()).toEqual([ann.refreshToken]);
    await owner.end(bob);
    expect(await owner.retired()).toEqual([ann.refreshToken, bob.refreshToken]);
    await owner.dropRetired(ann.refreshToken);
    await owner.dropRetired(bob.refreshToken);
    expect(await owner.retired()).toEqual([]);
    expect(await storage.shared.get('cmk.client.session')).toBeUndefined();
  });

  it('retires a session that is only marked as ended', async () => {
    const { owner, storage } = setting();
    await owner.begin(ann);
    const text = await storage.shared.get('cmk.client.session');
    await storage.shared.set('cmk.client.session', `${text}${ENDED}`);
    expect(await owner.read()).toBeUndefined();
    await owner.renew(ann, renewed);
    expect(await owner.retired()).toEqual([ann.refreshToken, renewed.refreshToken]);
    await owner.begin(bob);
    expect(await owner.read()).toMatchObject(bob);
  });

  it('ends what another tab stored between reading and ending', async () => {
    const { shared } = memoryStorage();
    const { owner } = setting({ shared });
    await owner.begin(ann);
    const { compareAndSet = async () => false } = shared;
    let isFirst = true;
    shared.compareAndSet = async (key, expected, next) => {
      if (key.endsWith('.session') && isFirst) {
        isFirst = false;
        await shared.set(key, JSON.stringify(renewed));
      }
      return compareAndSet(key, expected, next);
    };
    await owner.end(ann);
    expect(await owner.read()).toBeUndefined();
    expect(await owner.retired()).toEqual([renewed.refreshToken]);
  });

  it.each(['', 'not JSON', '{"id":"1"}', '{"id":"1","tokens":{"accessToken":"a"}}'])(
    'reads %j as no session, and replaces it',
    async (text) => {
      const { owner, storage } = setting();
      await storage.shared.set('cmk.client.session', text);
      expect(await owner.read()).toBeUndefined();
      await owner.begin(ann);
      expect(await owner.read()).toMatchObject(ann);
      expect(await owner.retired()).toEqual([]);
    },
  );

  it('rejects while the storage fails, and reads the session once it works again', async () => {
    const { shared } = memoryStorage();
    const { owner } = setting({ shared });
    await owner.begin(ann);
    const { get } = shared;
    shared.get = async () => {
      throw new DOMException('The disk is gone.', 'UnknownError');
    };
    await expect(owner.read()).rejects.toMatchObject({ name: 'StorageError', problem: { code: 'service' } });
    await expect(owner.end(ann)).rejects.toMatchObject({ name: 'StorageError', problem: { code: 'service' } });
    shared.get = get;
    expect(await owner.read()).toMatchObject(ann);
  });

  it('works with a store that cannot compare, one change at a time', async () => {
    const { shared } = memoryStorage();
    const { owner } = setting({ shared: { get: shared.get, set: shared.set, remove: shared.remove } });
    await owner.begin(ann);
    await Promise.all([owner.renew(ann, renewed), owner.end(ann)]);
    expect(await owner.read()).toBeUndefined();
    expect(await owner.retired()).toContain(renewed.refreshToken);
  });
});
