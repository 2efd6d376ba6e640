import { expect, it, vi } from 'vitest';
import { createFlowRunner } from './flow-runner.js';
import { createStore } from './store.js';

/** Collects what reaches the page's error handler. */
function reported(): unknown[] {
  const errors: unknown[] = [];
  vi.stubGlobal('queueMicrotask', (task: () => void) => {
    try {
      task();
    } catch (error) {
      errors.push(error);
    }
  });
  return errors;
}

it('notifies every listener, and reports one that throws, once', () => {
  const errors = reported();
  const store = createStore(0);
  const heard: number[] = [];
  const mistake = new Error('of the app');
  store.subscribe(() => {
    throw mistake;
  });
  store.subscribe(() => heard.push(store.getSnapshot()));
  store.set(1);
  expect(heard).toEqual([1]);
  expect(errors).toEqual([mistake]);
  vi.unstubAllGlobals();
});

it('lets a flow go on whose listener throws', async () => {
  const errors = reported();
  const store = createStore({ busy: false, done: false });
  store.subscribe(() => {
    throw new Error('of the app');
  });
  const runner = createFlowRunner<{ busy: boolean; done: boolean }, 'begun' | 'done'>(store, (_, event) => ({
    busy: event === 'begun',
    done: event === 'done',
  }));
  const state = await runner.run(
    'begun',
    async () => 'done',
    () => 'begun',
  );
  expect(state).toEqual({ busy: false, done: true });
  expect(errors).toHaveLength(2);
  vi.unstubAllGlobals();
});
