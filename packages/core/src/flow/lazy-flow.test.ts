import { describe, expect, it, vi } from 'vitest';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { statesOf } from '../testing/states-of.js';
import { lazyFlow } from './lazy-flow.js';
import { createStore, type Store, type WritableStore } from './store.js';

interface State {
  readonly step: string;
  readonly busy: string | null;
}

interface Flow extends Store<State> {
  send(text: string): Promise<State>;
  cancel(): State;
}

const start: State = { step: 'START', busy: null };
const network = problem('network', { offline: false });
const missing = () => Promise.reject(new AuthError('NetworkError', network));

/** A flow that records its calls, and whose chunk arrives when `arrive` is called. */
function setting(load?: () => Promise<Flow>, isOffline = false) {
  const sent: string[] = [];
  const store = createStore<State>(start);
  const loaded: Flow = {
    ...store,
    send: async (text) => {
      sent.push(text);
      store.set({ step: text, busy: null });
      return store.getSnapshot();
    },
    cancel: () => start,
  };
  let arrive = () => {};
  const waits = new Promise<Flow>((resolve) => {
    arrive = () => resolve(loaded);
  });
  const loads = vi.fn(load ?? (() => waits));
  return { sent, store, loaded, loads, arrive: () => arrive(), flow: lazily(store, loads, isOffline) };
}

function lazily(store: WritableStore<State>, load: () => Promise<Flow>, isOffline: boolean) {
  return lazyFlow<State, Flow>({
    store,
    load,
    isOffline: () => isOffline,
    actions: ['send', 'cancel'],
    eager: { send: (_state, text) => ({ step: 'START', busy: text }) },
    resets: { cancel: () => start },
  });
}

describe('a flow whose chunk loads later', () => {
  it('runs the pending actions once each, in their order', async () => {
    const { flow, sent, loads, arrive } = setting();
    const first = flow.send('one');
    const second = flow.send('two');
    expect(flow.getSnapshot()).toEqual({ step: 'START', busy: 'one' });
    expect(sent).toEqual([]);
    arrive();
    expect(await first).toEqual({ step: 'one', busy: null });
    expect(await second).toEqual({ step: 'two', busy: null });
    await flow.send('three');
    expect(sent).toEqual(['one', 'two', 'three']);
    expect(loads).toHaveBeenCalledOnce();
  });

  it('runs an action that a pending one triggers after the other pending ones', async () => {
    const { flow, sent, arrive } = setting();
    flow.subscribe(() => {
      if (flow.getSnapshot().step === 'two') void flow.send('three');
    });
    const running = [flow.send('one'), flow.send('two')];
    arrive();
    await Promise.all(running);
    expect(sent).toEqual(['one', 'two', 'three']);
  });

  it('loads with the first listener, without a change of state', async () => {
    const { flow, loads, arrive, sent } = setting();
    expect(loads).not.toHaveBeenCalled();
    const states = statesOf(flow);
    expect(loads).toHaveBeenCalledOnce();
    const first = flow.send('one');
    arrive();
    await first;
    expect(states).toEqual([start, { step: 'START', busy: 'one' }, { step: 'one', busy: null }]);
    void flow.send('at once');
    expect(sent).toEqual(['one', 'at once']);
  });

  it('cancels the pending actions on a reset', async () => {
    const { flow, sent, arrive } = setting();
    const canceled = flow.send('one');
    expect(flow.cancel()).toBe(start);
    const wanted = flow.send('two');
    arrive();
    expect(await canceled).toEqual({ step: 'START', busy: 'two' });
    await wanted;
    expect(sent).toEqual(['two']);
  });
});

describe('a chunk that does not load', () => {
  it('is a Problem of the pending actions, and loads again with the next one', async () => {
    const { flow, loads, loaded, sent } = setting(missing);
    const both = [flow.send('one'), flow.send('two')];
    expect(await Promise.all(both)).toMatchObject([{}, { step: 'START', busy: null, problem: network }]);
    expect(flow.getSnapshot()).toEqual({ step: 'START', busy: null, problem: network });
    expect(loads).toHaveBeenCalledOnce();
    loads.mockResolvedValue(loaded);
    expect(await flow.send('three')).toEqual({ step: 'three', busy: null });
    expect(sent).toEqual(['three']);
  });

  it('leaves an unloaded list failed', async () => {
    const store = createStore<{ readonly step: string }>({ step: 'LOADING' });
    const list = lazyFlow<{ readonly step: string }, Store<{ readonly step: string }> & { load(): Promise<unknown> }>({
      store,
      load: missing,
      actions: ['load'],
      isOffline: () => false,
      eager: { load: () => ({ step: 'LOADING' }) },
    });
    await list.load();
    expect(list.getSnapshot()).toEqual({ step: 'FAILED', problem: network });
    const again = list.load();
    expect(list.getSnapshot()).toEqual({ step: 'LOADING' });
    await again;
  });

  it('shows no Problem after a reset', async () => {
    const { flow } = setting(missing);
    const canceled = flow.send('one');
    flow.cancel();
    expect(await canceled).toBe(start);
    expect(flow.getSnapshot()).toBe(start);
  });

  it('shows no Problem without an action, and does not preload offline', async () => {
    const { flow, loads } = setting(missing);
    const states = statesOf(flow);
    await vi.waitFor(() => {
      flow.subscribe(() => {});
      expect(loads.mock.calls.length).toBeGreaterThan(1);
    });
    expect(states).toEqual([start]);
    const offline = setting(missing, true);
    offline.flow.subscribe(() => {});
    expect(offline.loads).not.toHaveBeenCalled();
    expect(await offline.flow.send('one')).toMatchObject({ problem: { code: 'network' } });
  });
});
