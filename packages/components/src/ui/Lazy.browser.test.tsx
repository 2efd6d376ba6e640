import '../testing/patient-tests.js';
import { act, cleanup, render, screen } from '@testing-library/react';
import { type ComponentType, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Heading } from './Heading.js';
import { createLazy, Lazy, type LazyComponent } from './Lazy.js';
import { StepFocus } from './StepFocus.js';

const Picture = ({ name }: { name: string }) => <p>A picture of {name}</p>;
type Load = () => Promise<ComponentType<{ name: string }>>;
let load: Mock<Load>;
let picture: LazyComponent<{ name: string }>;
const page = () => <Lazy component={picture} props={{ name: 'the sea' }} pending={<p>On its way</p>} />;

beforeEach(() => {
  load = vi.fn<Load>().mockResolvedValue(Picture);
  picture = createLazy(load);
});
afterEach(cleanup);

it('shows the placeholder, then the component', async () => {
  render(<StrictMode>{page()}</StrictMode>);
  expect(screen.getByText('On its way')).toBeTruthy();
  expect(await screen.findByText('A picture of the sea')).toBeTruthy();
  expect(screen.queryByText('On its way')).toBeNull();
});

it('renders at once when it is shown again', async () => {
  const { unmount } = render(page());
  await screen.findByText('A picture of the sea');
  unmount();
  render(page());
  expect(screen.getByText('A picture of the sea')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

it('shows a Problem when the chunk does not load, and loads it on retry', async () => {
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  render(
    <StepFocus step="ONLY">
      <Heading level={2}>Harbour</Heading>
      {page()}
    </StepFocus>,
  );
  expect((await screen.findByRole('alert')).textContent).toBe(
    'We couldn’t reach the service. Try again. If that doesn’t help, reload the page.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('A picture of the sea')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Harbour');
});

it('gives up on a chunk that stalls after eight seconds, and loads it on retry', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    load.mockReturnValueOnce(new Promise(() => {}));
    const stalled = picture.load().catch(() => 'stalled');
    vi.advanceTimersByTime(7_999);
    expect(await Promise.race([stalled, 'waiting'])).toBe('waiting');
    vi.advanceTimersByTime(1);
    expect(await stalled).toBe('stalled');
    expect(picture.loaded()).toBeUndefined();
    await picture.load();
    expect(picture.loaded()).toBe(Picture);
  } finally {
    vi.useRealTimers();
  }
});

it.each([
  { when: 'first', before: [] },
  { when: 'when the chunk has come before', before: [page] },
])('renders the same on the server and on hydration, $when', async ({ before }) => {
  for (const once of before) {
    const { unmount } = render(once());
    await screen.findByText('A picture of the sea');
    unmount();
  }
  const html = renderToString(page());
  expect(html).toBe('<p>On its way</p>');
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = html;
  const problems: unknown[] = [];
  const root = await act(async () => hydrateRoot(container, page(), { onRecoverableError: (e) => problems.push(e) }));
  expect(container.textContent).toBe('A picture of the sea');
  expect(problems).toEqual([]);
  act(() => root.unmount());
  container.remove();
});
