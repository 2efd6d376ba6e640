import { printable, safeJson } from '../../text.js';
import type { UserDevice } from '../../user/read-user.js';
import { type Command, connectionOptions, poolOptions } from '../command.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

/** Lists devices: `cognito-mfa user devices`. */
export const userDevices: Command = {
  name: 'user devices',
  operands: ['USER'],
  summary: 'List the devices of a user',
  options: { ...poolOptions, json: { help: 'print them as JSON' }, ...connectionOptions },
  examples: ['cognito-mfa user devices ann --user-pool-id eu-central-1_AbCdEfGhI'],
  async run(given, terminal) {
    const { loadUser, userTarget } = await import('../connect.js');
    const { pool, user } = await loadUser(userTarget(given));
    if (given.flag('json')) terminal.out(safeJson(user.devices, 2));
    else if (user.devices.length > 0) terminal.out(describe(user.devices, terminal));
    else terminal.out(pool.devices === 'off' ? 'The pool does not track devices.' : 'This user has no devices.');
    return 0;
  },
};

function describe(devices: readonly UserDevice[], { paintOut: paint }: Terminal): string {
  const head = ['DEVICE', 'STATE', 'LAST SIGN-IN (UTC)', 'FROM', 'KEY'].map((name) => paint('dim', name));
  const rows = devices.map(({ key, name, remembered, lastIp, lastSignIn }) => [
    printable(name || 'unnamed'),
    remembered ? paint('green', 'remembered') : 'known',
    lastSignIn === undefined ? '–' : lastSignIn.toISOString().slice(0, 16).replace('T', ' '),
    printable(lastIp ?? '–'),
    printable(key),
  ]);
  return table([head, ...rows], undefined);
}
