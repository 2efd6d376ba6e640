import { cleanup, render, screen } from '@testing-library/react';
import { type ComponentType, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useLater } from './useLater.js';

afterEach(cleanup);

function Screen({ name }: { name: string }) {
  return <p>This is {name}.</p>;
}

function App({ load }: { load: () => Promise<ComponentType<{ name: string }>> }) {
  const [isWanted, setWanted] = useState(false);
  const [problem, setProblem] = useState('');
  const Later = useLater(isWanted, load, ({ code }) => {
    setWanted(false);
    setProblem(code);
  });
  if (Later) return <Later name="the screen" />;
  return (
    <button type="button" onClick={() => setWanted(true)}>
      Open {problem}
    </button>
  );
}

it('what cannot be loaded is a network problem, and opens when it can be', async () => {
  const answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve(Screen)];
  const load = async () => (answers.shift() ?? (() => Promise.resolve(Screen)))();
  render(<App load={load} />);
  await userEvent.click(screen.getByRole('button'));
  await userEvent.click(await screen.findByRole('button', { name: 'Open network' }));
  expect(await screen.findByText('This is the screen.')).toBeTruthy();
});

it('what comes after it was wanted is not shown', async () => {
  let arrive = (_screen: typeof Screen) => {};
  const load = () => new Promise<typeof Screen>((resolve) => (arrive = resolve));
  const { rerender, container } = render(<Wanted isWanted load={load} />);
  rerender(<Wanted isWanted={false} load={load} />);
  arrive(Screen);
  rerender(<Wanted isWanted={false} load={load} />);
  expect(container.textContent).toBe('nothing');
});

function Wanted({ isWanted, load }: { isWanted: boolean; load: () => Promise<typeof Screen> }) {
  const Later = useLater(isWanted, load, () => {});
  return Later ? <Later name="too late" /> : 'nothing';
}
