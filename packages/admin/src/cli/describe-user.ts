import { factors, listFactors } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { maskEmail, maskPhone, printable } from '../text.js';
import type { Contact, UserState } from '../user/read-user.js';
import { table } from './table.js';
import type { Paint } from './terminal.js';

/** Formats the factors, contacts and devices of a user. Masks numbers and addresses unless `full`. */
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
  const enabled = user.factors.map(
    (factor) => `${factors[factor].name}${factor === user.preferred ? ' (preferred)' : ''}`,
  );
  const offered = listFactors(pool.factors) || 'none';
  const state = user.enabled ? user.status : `${user.status}, ${paint('red', 'disabled')}`;
  const rows = [
    ['Status', state],
    ['Second factor', enabled.join(', ') || paint('yellow', 'none enabled')],
    ['Phone number', contact(user.phone, maskPhone)],
    ['Email', contact(user.email, maskEmail)],
    ['Passkeys', passkeysOf(user)],
    ['Devices', devicesOf(pool, user)],
    ['Sessions', pool.tracksSessions ? String(user.sessions.length) : 'not tracked by the pool'],
    ['Pool', `second factor ${pool.mfa}; offers ${offered}`],
  ];
  const head = `${paint('bold', printable(user.username))}${user.sub === undefined ? '' : `  ${paint('dim', user.sub)}`}`;
  return `${head}\n${table(
    rows.map(([name = '', value = '']) => [`  ${paint('dim', name)}`, value]),
    columns,
  )}`;
}

function passkeysOf({ signsInWith, passkeyIsMfa }: UserState): string {
  if (!signsInWith.includes('WEB_AUTHN')) return 'none';
  return `at least one${passkeyIsMfa ? ', as both factors' : ''}`;
}

function devicesOf({ devices }: PoolState, user: UserState): string {
  if (devices === 'off') return 'not tracked by the pool';
  const remembered = user.devices.filter((device) => device.remembered).length;
  const others = user.devices.length - remembered;
  return [`${remembered} remembered`, ...(others > 0 ? [`${others} known`] : [])].join(', ');
}
