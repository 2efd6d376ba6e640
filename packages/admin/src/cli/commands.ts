import type { Command } from './command.types.js';
import { policy } from './commands/policy.js';
import { poolCheck } from './commands/pool-check.js';
import { poolCreate } from './commands/pool-create.js';
import { poolTemplateCommand } from './commands/pool-template.js';
import { userDevices } from './commands/user-devices.js';
import { userRecover } from './commands/user-recover.js';
import { userShow } from './commands/user-show.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  poolTemplateCommand,
  poolCreate,
  poolCheck,
  userShow,
  userDevices,
  userRecover,
  policy,
];
