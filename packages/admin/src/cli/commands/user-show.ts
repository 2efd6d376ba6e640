import type { Command } from '../command.types.js';
import { describeUser } from '../describe-user.js';
import { connectionOptions, poolOptions } from '../options.js';

/** `cognito-mfa user show`. */
export const userShow: Command = {
  name: 'user show',
  operands: ['USER'],
  summary: 'Show a user’s factors, preference, contacts and devices',
  options: {
    ...poolOptions,
    full: { help: 'numbers and addresses in full, not masked' },
    json: { help: 'all of it as JSON, in full' },
    ...connectionOptions,
  },
  examples: ['cognito-mfa user show ann --user-pool-id eu-central-1_AbCdEfGhI'],
  async run(given, terminal) {
    const [{ loadUser }, { userTarget }] = await Promise.all([import('../load-user.js'), import('../user-target.js')]);
    const { pool, user } = await loadUser(userTarget(given));
    const { paintOut: paint, outColumns: columns } = terminal;
    const full = given.flag('full') === true;
    terminal.out(
      given.flag('json') ? JSON.stringify(user, null, 2) : describeUser(pool, user, { paint, columns, full }),
    );
    return 0;
  },
};
