import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { createFlowRunner } from './flow-runner.js';
import { createStore } from './store.js';

type State = { readonly busy: boolean; readonly code: string | null };
type Event = { readonly type: 'begun' | 'done' } | { readonly type: 'failed'; readonly code: string };

function runner() {
  const store = createStore<State>({ busy: false, code: null });
  const next = (_: State, event: Event): State => ({
    busy: event.type === 'begun',
    code: event.type === 'failed' ? event.code : null,
  });
  return { store, ...createFlowRunner<State, Event>(store, next) };
}

it('rethrows a bug, and does not leave the screen busy', async () => {
  const { store, run } = runner();
  const mistake = new TypeError('a mistake');
  const work = () => Promise.reject(mistake);
  await expect(run({ type: 'begun' }, work, ({ code }) => ({ type: 'failed', code }))).rejects.toBe(mistake);
  expect(store.getSnapshot()).toEqual({ busy: false, code: 'service' });
});

it('applies a Problem instead of throwing it', async () => {
  const { run } = runner();
  const work = () => Promise.reject({ problem: problem('wrong-code') });
  expect(await run({ type: 'begun' }, work, ({ code }) => ({ type: 'failed', code }))).toEqual({
    busy: false,
    code: 'wrong-code',
  });
});

it('notifies no listener of an unchanged state', async () => {
  const { store, run } = runner();
  store.set({ busy: true, code: null });
  let notifications = 0;
  store.subscribe(() => {
    notifications += 1;
  });
  await run(
    { type: 'begun' },
    async () => ({ type: 'done' }),
    ({ code }) => ({ type: 'failed', code }),
  );
  expect(notifications).toBe(1);
  expect(store.getSnapshot()).toEqual({ busy: false, code: null });
});

it('restarts from the first state with given fields, and drops the call in progress', async () => {
  const { store, run, restart } = runner();
  let answer = (_: Event) => {};
  const running = run(
    { type: 'begun' },
    () => new Promise<Event>((resolve) => (answer = resolve)),
    ({ code }) => ({ type: 'failed', code }),
  );
  expect(store.getSnapshot()).toEqual({ busy: true, code: null });
  expect(restart({ code: 'kept' })).toEqual({ busy: false, code: 'kept' });
  answer({ type: 'failed', code: 'late' });
  expect(await running).toEqual({ busy: false, code: 'kept' });
  expect(restart()).toEqual(store.initial);
});

describe('a load', () => {
  const failed = ({ code }: { code: string }): Event => ({ type: 'failed', code });
  const done: Event = { type: 'done' };

  /** A flow whose works end when the test says so. */
  function manual() {
    const flow = runner();
    const log: string[] = [];
    const ends: { load?: (error?: object) => void; change?: (error?: object) => void } = {};
    const work = (name: 'load' | 'change') => (_: unknown, isOwed?: boolean) => {
      log.push(isOwed ? `${name} is owed` : name);
      return new Promise<Event>((resolve, reject) => {
        ends[name] = (error) => (error ? reject(error) : resolve(done));
      });
    };
    const load = () => flow.load({ type: 'begun' }, work('load'), failed);
    const change = () => flow.run({ type: 'begun' }, work('change'), failed);
    return { ...flow, log, ends, load, change };
  }

  it('that a change drops runs again after it, and leaves its Problem to the flow', async () => {
    const { load, change, ends, log, store } = manual();
    void load();
    const changing = change();
    ends.load?.();
    expect(log).toEqual(['load', 'change']);
    ends.change?.({ problem: problem('wrong-code') });
    expect(await changing).toEqual({ busy: false, code: 'wrong-code' });
    expect(log).toEqual(['load', 'change', 'load is owed']);
    expect(store.getSnapshot()).toEqual({ busy: false, code: 'wrong-code' });
  });

  it('that is asked for during a change runs once, after it', async () => {
    const { load, change, ends, log } = manual();
    const changing = change();
    const loading = Promise.all([load(), load()]);
    expect(log).toEqual(['change']);
    ends.change?.();
    await changing;
    ends.load?.();
    const loaded = { busy: false, code: null };
    expect(await loading).toEqual([loaded, loaded]);
    expect(log).toEqual(['change', 'load is owed']);
  });

  it('waits for the one in progress, so that impatient clicks cannot put off its end', async () => {
    const { load, ends, log } = manual();
    const first = load();
    const others = Promise.all([load(), load()]);
    ends.load?.();
    expect(await first).toEqual({ busy: false, code: null });
    ends.load?.();
    const loaded = { busy: false, code: null };
    expect(await others).toEqual([loaded, loaded]);
    expect(log).toEqual(['load', 'load']);
  });

  it('is not owed any more once the flow restarts', async () => {
    const { load, change, restart, ends, log } = manual();
    void load();
    const changing = change();
    const loading = load();
    restart();
    ends.change?.();
    await Promise.all([changing, loading]);
    expect(log).toEqual(['load', 'change']);
  });

  it('waits for a change that a listener begins', async () => {
    const { load, change, ends, log, store } = manual();
    void load();
    const changing = change();
    const stop = store.subscribe(() => {
      stop();
      void change();
    });
    ends.change?.();
    await changing;
    expect(log).toEqual(['load', 'change', 'change']);
    ends.change?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(log).toEqual(['load', 'change', 'change', 'load is owed']);
  });
});
