import { expect, test } from 'vitest';
import { readReturnTo } from './return-to.js';

const entry = (state: unknown) => ({ pathname: '/sign-in', search: '', hash: '', key: 'k', state }) as never;

test('restores the return path, the username and the confirmation', () => {
  const left = {
    from: '/security?tab=devices',
    username: 'ada',
    isConfirmed: true,
    isDeviceUnremembered: true,
    isDeviceUnwanted: true,
    hasResetPassword: true,
  };
  expect(readReturnTo(entry(left))).toEqual(left);
});

test.each([null, undefined, 'text', 7, { from: 'https://evil.example' }, { from: '//evil.example' }, { username: 3 }])(
  '%j leads nowhere',
  (state) => {
    expect(readReturnTo(entry(state))).toEqual({});
  },
);
