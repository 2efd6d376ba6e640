import type { UserDevice } from '../../user/user-state.types.js';
import type { Command } from '../command.types.js';
import { connectionOptions, poolOptions } from '../options.js';
import { printable } from '../printable.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

/** `cognito-mfa user devices`. */
export const userDevices: Command = {
  name: 'user devices',
  operands: ['USER'],
  summary: 'List the devices that the pool knows of a user',
  options: { ...poolOptions, json: { help: 'as JSON' }, ...connectionOptions },
  examples: ['cognito-mfa user devices ann --user-pool-id eu-central-1_AbCdEfGhI'],
  async run(given, terminal) {
    const [{ loadUser }, { userTarget }] = await Promise.all([import('../load-user.js'), import('../user-target.js')]);
    const { pool, user } = await loadUser(userTarget(given));
    if (given.flag('json')) terminal.out(JSON.stringify(user.devices, null, 2));
    else if (user.devices.length > 0) terminal.out(describe(user.devices, terminal));
    else
      terminal.out(pool.devices === 'off' ? 'The pool tracks no devices.' : 'The pool knows no device of this user.');
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
    key,
  ]);
  return table([head, ...rows], undefined);
}
