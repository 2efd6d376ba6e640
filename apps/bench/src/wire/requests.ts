import type { Browser } from 'playwright';
import { openTab } from '../browser/chromium.js';
import type { Scale } from '../runner/bench.types.js';
import { type Row, row } from '../runner/row.js';
import { drive, openWorld, password, startClients, type World } from './world.js';

const names = ['ours', 'aws-amplify'] as const;
type Name = (typeof names)[number];

/** Counts the requests of each flow. Each client gets its own pool. */
export async function requests(browser: Browser, script: string, scale: Scale): Promise<Row[]> {
  const tabs = { full: 20, smoke: 2 }[scale];
  const counted = {
    ours: await count(browser, script, 'ours', tabs),
    'aws-amplify': await count(browser, script, 'aws-amplify', tabs),
  };
  return Object.entries(counted.ours).map(([flow, ours]) =>
    row({
      name: `wire: ${flow}`,
      unit: 'requests',
      ours,
      peers: { 'aws-amplify': counted['aws-amplify'][flow] ?? Number.NaN },
      goal: flow.endsWith('refreshing') ? { most: 1 } : { ratio: 1 },
    }),
  );
}

async function count(browser: Browser, script: string, name: Name, tabs: number): Promise<Record<string, number>> {
  const world = await openWorld(browser, script);
  const { page, emulator, operations, close } = world;
  const ann = { username: 'ann', password };
  await emulator.users.create({ ...ann, email: 'ann@example.com' });
  const nextCode = world.withTotp('ann');
  const during = async (work: () => Promise<unknown>) => {
    const before = operations.length;
    await work();
    return operations.length - before;
  };
  try {
    return {
      'sign-in with password and TOTP, new device': await during(() => drive(page, 'signIn', name, ann, nextCode())),
      'open settings': await during(() => drive(page, 'openSettings', name)),
      'change preference': await during(() => drive(page, 'prefer', name)),
      'remember device and sign out': await during(() => drive(page, 'rememberAndSignOut', name)),
      'sign-in on a remembered device': await during(() => drive(page, 'signIn', name, ann)),
      '20 tabs refreshing': await during(() => refreshInTabs(world, name, tabs)),
    };
  } finally {
    await close();
  }
}

/** Refreshes the tokens of one session in all tabs at once. */
async function refreshInTabs({ page, emulator }: World, name: Name, tabs: number): Promise<void> {
  const others = [];
  for (let tab = 1; tab < tabs; tab += 1) {
    const opened = await openTab(page.context());
    await startClients(opened.page, emulator);
    await drive(opened.page, 'join', name);
    others.push(opened.page);
  }
  await Promise.all([page, ...others].map((tab) => drive(tab, 'refresh', name)));
}
