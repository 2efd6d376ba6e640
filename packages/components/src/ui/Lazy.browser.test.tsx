import '../testing/patient-tests.js';
import { act, cleanup, render, screen } from '@testing-library/react';
import { type ComponentType, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Heading } from './Heading.js';
import { Lazy } from './Lazy.js';

const Picture = ({ name }: { name: string }) => <p>A picture of {name}</p>;
const load = vi.fn<() => Promise<ComponentType<{ name: string }>>>();
const page = () => <Lazy load={load} props={{ name: 'the sea' }} waiting={<p>On its way</p>} />;

beforeEach(() => void load.mockReset().mockResolvedValue(Picture));
afterEach(cleanup);

it('shows what stands in its place, then the component', async () => {
  render(<StrictMode>{page()}</StrictMode>);
  expect(screen.getByText('On its way')).toBeTruthy();
  expect(await screen.findByText('A picture of the sea')).toBeTruthy();
  expect(screen.queryByText('On its way')).toBeNull();
});

it('says that the chunk did not load, and gets it on another try', async () => {
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  render(
    <div className="cmk">
      <Heading level={2}>Harbour</Heading>
      {page()}
    </div>,
  );
  expect((await screen.findByRole('alert')).textContent).toBe(
    'We could not reach the service. Try again. If that does not help, reload the page.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('A picture of the sea')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Harbour');
});

it('is the same on a server and in the page that comes alive', async () => {
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
