import { expect, test } from 'vitest';
import { deviceName } from './device-name.js';

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
