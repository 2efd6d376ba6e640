import { describe, expect, test } from 'vitest';
import { webEnvironment } from '../environment.js';
import { deviceName, nameThisDevice } from './device-name.js';

const hints = (platform: string, ...brands: string[]) => ({
  userAgent: () => undefined,
  userAgentData: () => ({ platform, brands: brands.map((brand) => ({ brand })) }),
});

test.each([
  ['Chrome on macOS', hints('macOS', 'Not)A;Brand', 'Chromium', 'Google Chrome')],
  ['Chrome on Android', hints('Android', 'Google Chrome', 'Not-A.Brand', 'Chromium')],
  ['Microsoft Edge on Windows', hints('Windows', 'Chromium', 'Microsoft Edge', ' Not A;Brand')],
  ['Opera on Linux', hints('Linux', 'Not/A)Brand', 'Opera', 'Chromium')],
  ['Chromium on Linux', hints('Linux', 'Not;A=Brand', 'Chromium')],
  ['Chromium on Windows', hints('Windows')],
])('client hints: %s', async (name, environment) => {
  expect(await deviceName(environment)).toBe(name);
});

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';

test.each([
  ['Firefox on Windows', firefox],
  ['Safari on iOS', safari],
  ['Unknown device', ''],
])('no client hints: %s', async (name, userAgent) => {
  expect(await deviceName({ userAgent: () => userAgent })).toBe(name);
  expect(await deviceName({ ...hints(''), userAgent: () => userAgent })).toBe(name);
});

const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15';

test.each([
  ['Safari on iPadOS', mac, 5],
  ['Safari on macOS', mac, 0],
  ['Firefox on Windows', firefox, 10],
])('a touchscreen: %s', async (name, userAgent, points) => {
  expect(await deviceName({ userAgent: () => userAgent, maxTouchPoints: () => points })).toBe(name);
});

describe('the name of the configuration', () => {
  const environment = { ...webEnvironment(), ...hints('macOS', 'Google Chrome') };
  const named = (given: () => string | Promise<string>) => {
    const limits: number[] = [];
    let giveUp = () => {};
    const clock = {
      now: () => 0,
      after(milliseconds: number, callback: () => void) {
        limits.push(milliseconds);
        giveUp = callback;
        return () => {};
      },
    };
    return { name: nameThisDevice({ clock, environment, deviceName: given }), limits, giveUp: () => giveUp() };
  };

  test.each([
    ['is used', () => 'Till 4', 'Till 4'],
    ['is cut to what Cognito takes', () => 'x'.repeat(2000), 'x'.repeat(1024)],
    ['is replaced if it is empty', () => '', 'Chrome on macOS'],
    ['is replaced if it fails', () => Promise.reject(new Error('no')), 'Chrome on macOS'],
    [
      'is replaced if it throws',
      () => {
        throw new Error('no');
      },
      'Chrome on macOS',
    ],
  ])('%s', async (_case, given, name) => {
    expect(await named(given).name).toBe(name);
  });

  test('is waited for three seconds, then replaced', async () => {
    const { name, limits, giveUp } = named(() => new Promise(() => {}));
    expect(limits).toEqual([3000]);
    giveUp();
    expect(await name).toBe('Chrome on macOS');
  });
});
