import type { Factor } from '../answers/pool-answers.types.js';
import type { PoolState } from '../pool/pool-state.types.js';
import { maskEmail } from '../user/mask-email.js';
import { maskPhone } from '../user/mask-phone.js';
import type { Contact, UserState } from '../user/user-state.types.js';
import type { Paint } from './paint.js';
import { printable } from './printable.js';
import { table } from './table.js';

const named: Readonly<Record<Factor, string>> = { SMS: 'text message', TOTP: 'authenticator app', EMAIL: 'e-mail' };

/** How a user is secured, for people to read. Numbers and addresses are masked unless `full`. */
export function describeUser(
  pool: PoolState,
  user: UserState,
  {
    paint,
    columns,
    full = false,
  }: { readonly paint: Paint; readonly columns: number | undefined; readonly full?: boolean },
): string {
  const contact = (found: Contact | undefined, mask: (value: string) => string) => {
    if (!found) return paint('dim', 'none');
    const state = found.verified ? paint('green', 'verified') : paint('yellow', 'not verified');
    return `${printable(full ? found.value : mask(found.value))}  ${state}`;
  };
  const factors = user.factors.map((factor) => `${named[factor]}${factor === user.preferred ? ' (preferred)' : ''}`);
  const offered = pool.factors.map((factor) => named[factor]).join(', ') || 'none';
  const state = user.enabled ? user.status : `${user.status}, ${paint('red', 'disabled')}`;
  const rows = [
    ['Status', state],
    ['Second factor', factors.join(', ') || paint('yellow', 'none switched on')],
    ['Phone number', contact(user.phone, maskPhone)],
    ['E-mail', contact(user.email, maskEmail)],
    ['Devices', devicesOf(pool, user)],
    ['Pool', `second factor ${pool.mfa}; offers ${offered}`],
  ];
  const head = `${paint('bold', printable(user.username))}${user.sub === undefined ? '' : `  ${paint('dim', user.sub)}`}`;
  return `${head}\n${table(
    rows.map(([name = '', value = '']) => [`  ${paint('dim', name)}`, value]),
    columns,
  )}`;
}

function devicesOf({ devices }: PoolState, user: UserState): string {
  if (devices === 'off') return 'the pool tracks none';
  const remembered = user.devices.filter((device) => device.remembered).length;
  const others = user.devices.length - remembered;
  return [`${remembered} remembered`, ...(others > 0 ? [`${others} known`] : [])].join(', ');
}
