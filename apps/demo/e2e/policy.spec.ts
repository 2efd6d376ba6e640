import { expect, test } from './test.js';

test('the demo is served under a strict policy: no inline code or style, no sink for markup', async ({ page }) => {
  const response = await page.goto('/');
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|data:|\*/);
});

// Every test fails when the browser reports a breach; this one proves that a breach would be seen.
test('inline style, inline script and markup are refused and reported', async ({
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
      // Trusted Types may refuse before the policy does.
    }
    try {
      document.body.innerHTML = '<p style="color: red">markup</p>';
    } catch {
      // Refused, as it should be.
    }
  });
  await expect
    .poll(() => policyReports.map((report) => report.split(':')[0]))
    .toEqual(expect.arrayContaining(['style-src-elem', 'require-trusted-types-for']));
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  policyReports.length = 0;
});

test('nobody can frame the page', async ({ page, lane, expectedConsole }) => {
  expectedConsole.push(/frame-ancestors/);
  await page.goto('about:blank');
  await page.setContent(`<iframe src="${lane.demoUrl}/sign-in"></iframe>`);
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
});
