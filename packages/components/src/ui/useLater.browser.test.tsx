import { cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createLater, type Later, useLater } from './useLater.js';

afterEach(cleanup);

function Screen({ name }: { name: string }) {
  return <p>This is {name}.</p>;
}

function App({ later }: { later: Later<{ name: string }> }) {
  const [isWanted, setWanted] = useState(false);
  const [problem, setProblem] = useState('');
  const Later = useLater(isWanted, later, ({ code }) => {
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
  const later = createLater(async () => (answers.shift() ?? (() => Promise.resolve(Screen)))());
  render(<App later={later} />);
  await userEvent.click(screen.getByRole('button'));
  await userEvent.click(await screen.findByRole('button', { name: 'Open network' }));
  expect(await screen.findByText('This is the screen.')).toBeTruthy();
});

it('what comes after it was wanted is not shown', async () => {
  let arrive = (_screen: typeof Screen) => {};
  const later = createLater(() => new Promise<typeof Screen>((resolve) => (arrive = resolve)));
  const { rerender, container } = render(<Wanted isWanted later={later} />);
  rerender(<Wanted isWanted={false} later={later} />);
  arrive(Screen);
  rerender(<Wanted isWanted={false} later={later} />);
  expect(container.textContent).toBe('nothing');
});

function Wanted({ isWanted, later }: { isWanted: boolean; later: Later<{ name: string }> }) {
  const Later = useLater(isWanted, later, () => {});
  return Later ? <Later name="too late" /> : 'nothing';
}
