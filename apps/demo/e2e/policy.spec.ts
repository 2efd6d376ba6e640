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

test('the page cannot be framed', async ({ page, lane, expectedConsole }) => {
  expectedConsole.push(/frame-ancestors/);
  await page.goto('about:blank');
  await page.setContent(`<iframe src="${lane.demoUrl}/sign-in"></iframe>`);
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
});
