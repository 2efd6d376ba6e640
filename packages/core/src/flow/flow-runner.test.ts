import { expect, it } from 'vitest';
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
