import { DeviceList } from '@cognito-mfa/components';
import { MfaProvider } from '@cognito-mfa/hooks';
import { createRoot, type Root } from 'react-dom/client';
import { createClients, type PoolIds } from '../wire/clients.js';

type Name = 'ours' | 'aws-amplify';

/** What the page offers to the one that drives it. What answers milliseconds takes them up to the frame that shows it. */
export interface DevicesPage {
  start(ids: PoolIds): void;
  /** Signs in with both clients; our device is remembered. */
  signIn(credentials: { username: string; password: string }): Promise<void>;
  /** Finds the session of another tab. */
  join(): Promise<void>;
  /** How many devices `fetchDevices` gives, and how many milliseconds it takes. */
  fetch(client: Name): Promise<{ count: number; took: number }>;
  /** Puts the list into the page. Answers what it takes to the first row, and waits for the first page. */
  mount(): Promise<number>;
  unmount(): void;
  rows(): number;
  /** One page more. */
  showMore(): Promise<void>;
  /** Loads pages until at least this many rows are shown. */
  show(count: number): Promise<void>;
  /**
   * Goes to the middle, and from there on and back, a third of the window in a frame, without a stop at an end. Answers what 19 of 20 frames keep to,
   * milliseconds.
   */
  scroll(frames: number): Promise<number>;
  /** Forgets the device at a place, from the moment when that is confirmed. */
  forget(at: number): Promise<number>;
  startForgettingOthers(): Promise<void>;
  /** Until so many of the others are forgotten, or all. */
  forgotten(count: number): Promise<void>;
}

function createPage(): DevicesPage {
  let clients: ReturnType<typeof createClients>;
  let root: Root | undefined;
  // Found by their places: a search of the page would cost as much as what is measured.
  const section = () => document.querySelector('.cmk-device-list');
  const part = (name: string) => [...(section()?.children ?? [])].find((child) => child.matches(name));
  const list = () => part('.cmk-list');
  const rows = () => list()?.childElementCount ?? 0;
  const button = (text: string, within: Element | undefined) => {
    const found = [...(within?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === text);
    if (!found) throw new Error(`There is no button "${text}".`);
    return found;
  };
  const confirm = () => button('Forget', part('dialog')).click();

  const page: DevicesPage = {
    start(ids) {
      clients = createClients(ids);
    },
    async signIn(credentials) {
      for (const client of ['aws-amplify', 'ours'] as const) {
        if (!(await clients[client].signIn(credentials)).isSignedIn) throw new Error(`${client} is not signed in.`);
      }
      await clients.ours.rememberDevice();
    },
    async join() {
      if (!(await clients.ours.fetchAuthSession()).tokens) throw new Error('There is no session to join.');
    },
    async fetch(client) {
      const from = performance.now();
      const { length: count } = await clients[client].fetchDevices();
      return { count, took: performance.now() - from };
    },
    async mount() {
      root = createRoot(document.getElementById('root') as HTMLElement);
      const took = await timed(
        () =>
          root?.render(
            <MfaProvider client={clients.ours}>
              <DeviceList />
            </MfaProvider>,
          ),
        () => rows() > 0,
      );
      while (rows() < 60) await nextFrame();
      return took;
    },
    unmount() {
      root?.unmount();
    },
    rows,
    async showMore() {
      const before = rows();
      const more = button('Show more devices', part('.cmk-list-foot'));
      await timed(
        () => more.click(),
        () => rows() > before,
      );
    },
    async show(count) {
      while (rows() < count) await page.showMore();
    },
    async scroll(frames) {
      scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2);
      await nextFrame();
      const took: number[] = [];
      let step = innerHeight / 3;
      for (let frame = 0; frame < frames; frame += 1) {
        const to = scrollY + step;
        // One page ends sooner: a frame in which nothing moves is not one of scrolling.
        const isAtEnd = to < 0 || to > document.documentElement.scrollHeight - innerHeight;
        if (isAtEnd || (frame > 0 && frame % 20 === 0)) step = -step;
        const from = performance.now();
        scrollBy(0, step);
        await nextFrame();
        took.push(performance.now() - from);
      }
      return took.sort((one, other) => one - other)[Math.floor(frames * 0.95)] ?? 0;
    },
    async forget(at) {
      const before = rows();
      button('Forget', list()?.children[at]).click();
      await nextFrame();
      return timed(confirm, () => rows() < before);
    },
    async startForgettingOthers() {
      button('Forget all other devices', part('.cmk-list-foot')).click();
      await nextFrame();
      confirm();
      await nextFrame();
    },
    async forgotten(count) {
      const progress = () => part('.cmk-progress')?.querySelector('progress');
      while ((progress()?.value ?? count) < count) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
  return page;
}

/** From what is done to the frame that shows its outcome, milliseconds. */
async function timed(work: () => void, isDone: () => boolean): Promise<number> {
  const from = performance.now();
  work();
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await nextFrame();
  return performance.now() - from;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

Object.assign(globalThis, { devicesPage: createPage() });
