import { DeviceList, SessionList } from '@cognito-mfa/components';
import { MfaProvider } from '@cognito-mfa/hooks';
import { createRoot, type Root } from 'react-dom/client';
import { createClients, type PoolIds } from '../wire/clients.js';

type Name = 'ours' | 'aws-amplify';

/** The functions that the benchmark calls in the page. Durations are in milliseconds, up to the frame that shows the result. */
export interface DevicesPage {
  start(ids: PoolIds): void;
  /** Signs in with both clients, and remembers the device with ours. */
  signIn(credentials: { username: string; password: string }): Promise<void>;
  /** Picks up the session of another tab. */
  join(): Promise<void>;
  /** Calls `fetchDevices`. Returns the number of devices and the duration. */
  fetch(client: Name): Promise<{ count: number; took: number }>;
  /** Mounts the list and waits for the first page. Returns the time to the first row. */
  mount(): Promise<number>;
  /** Mounts the list of sessions, waits for the first page and unmounts it. Returns the time to the first row. */
  mountSessions(): Promise<number>;
  unmount(): void;
  rows(): number;
  /** Loads another page. */
  showMore(): Promise<void>;
  /** Loads pages until at least this many rows are shown. */
  show(count: number): Promise<void>;
  /** Scrolls up and down from the middle, a third of the window per frame. Returns the 95th percentile of the frame time. */
  scroll(frames: number): Promise<number>;
  /** Forgets the device at an index, timed from the confirmation. */
  forget(at: number): Promise<number>;
  startForgettingOthers(): Promise<void>;
  /** Waits until `count` devices are forgotten, or all. */
  forgotten(count: number): Promise<void>;
}

function createPage(): DevicesPage {
  let clients: ReturnType<typeof createClients>;
  let root: Root | undefined;
  // Looks at children only: searching the whole page would cost as much as the measured work.
  const section = () => document.querySelector('.cmk-device-list');
  const part = (name: string) => [...(section()?.children ?? [])].find((child) => child.matches(name));
  const list = () => part('.cmk-list');
  const rows = () => list()?.childElementCount ?? 0;
  const button = (text: string, within: Element | undefined) => {
    const found = [...(within?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === text);
    if (!found) throw new Error(`No button "${text}".`);
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
      if (!(await clients.ours.fetchAuthSession()).tokens) throw new Error('No session to join.');
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
    async mountSessions() {
      root = createRoot(document.getElementById('root') as HTMLElement);
      const took = await timed(
        () =>
          root?.render(
            <MfaProvider client={clients.ours}>
              <SessionList />
            </MfaProvider>,
          ),
        () => document.querySelector('.cmk-session-list .cmk-list-item') !== null,
      );
      root.unmount();
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
        // Turns back at the ends: a frame without movement is not scrolling.
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

/** Returns the time from starting `work` to the frame that shows the result, in milliseconds. */
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
