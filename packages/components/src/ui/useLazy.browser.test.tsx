import { cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createLazy, type LazyComponent, useLazy } from './Lazy.js';

afterEach(cleanup);

function Screen({ name }: { name: string }) {
  return <p>This is {name}.</p>;
}

function App({ lazy }: { lazy: LazyComponent<{ name: string }> }) {
  const [isWanted, setWanted] = useState(false);
  const [problem, setProblem] = useState('');
  const Loaded = useLazy(isWanted, lazy, ({ code }) => {
    setWanted(false);
    setProblem(code);
  });
  if (Loaded) return <Loaded name="the screen" />;
  return (
    <button type="button" onClick={() => setWanted(true)}>
      Open {problem}
    </button>
  );
}

it('reports a chunk that does not load as a network Problem, and loads it the next time', async () => {
  const answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve(Screen)];
  const lazy = createLazy(async () => (answers.shift() ?? (() => Promise.resolve(Screen)))());
  render(<App lazy={lazy} />);
  await userEvent.click(screen.getByRole('button'));
  await userEvent.click(await screen.findByRole('button', { name: 'Open network' }));
  expect(await screen.findByText('This is the screen.')).toBeTruthy();
});

it('does not show a component that loads after it is needed', async () => {
  let arrive = (_screen: typeof Screen) => {};
  const lazy = createLazy(() => new Promise<typeof Screen>((resolve) => (arrive = resolve)));
  const { rerender, container } = render(<Wanted isWanted lazy={lazy} />);
  rerender(<Wanted isWanted={false} lazy={lazy} />);
  arrive(Screen);
  rerender(<Wanted isWanted={false} lazy={lazy} />);
  expect(container.textContent).toBe('nothing');
});

function Wanted({ isWanted, lazy }: { isWanted: boolean; lazy: LazyComponent<{ name: string }> }) {
  const Loaded = useLazy(isWanted, lazy, () => {});
  return Loaded ? <Loaded name="too late" /> : 'nothing';
}
