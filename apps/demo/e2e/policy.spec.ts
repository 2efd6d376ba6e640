import { expect, test } from './test.js';

test('the demo is served under a strict policy without inline script, inline style or markup sinks', async ({
  page,
}) => {
  const response = await page.goto('/');
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|data:|\*/);
});

// Every test fails on a reported violation. This one proves that violations are reported.
test('the browser blocks and reports inline style, inline script and markup', async ({
  page,
  policyReports,
  expectedConsole,
}) => {
  expectedConsole.push(/Content Security Policy|Trusted(HTML|Script)/);
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.ran = true');
    const style = document.createElement('style');
    style.append('body { display: none }');
    document.head.append(style);
    try {
      document.head.append(script);
    } catch {
      // Trusted Types may block it before the policy does.
    }
    try {
      document.body.innerHTML = '<p style="color: red">markup</p>';
    } catch {
      // Blocked, as expected.
    }
  });
  await expect
    .poll(() => policyReports.map((report) => report.split(':')[0]))
    .toEqual(expect.arrayContaining(['style-src-elem', 'require-trusted-types-for']));
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  policyReports.length = 0;
});

test('the page cannot be framed', async ({ page, lane, emulator, expectedConsole }) => {
  expectedConsole.push(/frame-ancestors/, /404/);
  // A frame of another address space would be refused whatever the header says, so the outer page is of this machine too.
  const { userPoolId } = await emulator.pool();
  const keys = `${lane.emulatorUrl}/${userPoolId}/.well-known/jwks.json`;
  await page.goto(keys);
  await page.setContent(`<iframe src="${keys}"></iframe><iframe src="${lane.demoUrl}/sign-in"></iframe>`);
  const urls = () => page.frames().map((frame) => frame.url());
  await expect.poll(() => urls()[1]).toBe(keys);
  await expect.poll(() => urls()[2]).toMatch(/^chrome-error:/);
});
