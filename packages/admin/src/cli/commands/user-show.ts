import { safeJson } from '../../text.js';
import { type Command, connectionOptions, poolOptions } from '../command.js';
import { describeUser } from '../describe-user.js';

/** Shows a user: `cognito-mfa user show`. */
export const userShow: Command = {
  name: 'user show',
  operands: ['USER'],
  summary: 'Show a user’s factors, preference, contacts and devices',
  options: {
    ...poolOptions,
    full: { help: 'show numbers and addresses unmasked' },
    json: { help: 'print everything as JSON, unmasked' },
    ...connectionOptions,
  },
  examples: ['cognito-mfa user show ann --user-pool-id eu-central-1_AbCdEfGhI'],
  async run(given, terminal) {
    const { loadUser, userTarget } = await import('../connect.js');
    const { pool, user } = await loadUser(userTarget(given));
    const { paintOut: paint, outColumns: columns } = terminal;
    const full = given.flag('full') === true;
    terminal.out(given.flag('json') ? safeJson(user, 2) : describeUser(pool, user, { paint, columns, full }));
    return 0;
  },
};
