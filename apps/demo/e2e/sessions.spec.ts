import { screensOf } from './screens.js';
import { expect, test } from './test.js';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1';

test('signing out of another browser refuses its tokens, and tells its user at the next action', async ({
  page,
  browser,
  baseURL,
  lane,
  emulator,
  user,
}) => {
  await emulator.createConfirmedUser(user);
  const phone = await browser.newContext({ ...(baseURL && { baseURL }), userAgent: iPhone });
  const elsewhere = await phone.newPage();
  const there = screensOf(elsewhere);
  await there.signIn(user);
  const listed = elsewhere.waitForRequest((request) => /"AccessToken"/.test(request.postData() ?? ''));
  await there.openSecurity();
  const { AccessToken } = (await listed).postDataJSON();

  const here = screensOf(page);
  await here.signIn(user);
  await here.openSecurity();
  const list = page.getByRole('region', { name: 'Where you’re signed in' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').first()).toContainText('This browser');
  await list.getByRole('button', { name: 'Sign out of Safari on iOS' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await here.confirmIdentity(user);
  await expect(list.getByRole('listitem')).toHaveCount(1);

  const answer = await fetch(lane.emulatorUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
    },
    body: JSON.stringify({ AccessToken }),
  });
  expect([answer.status, (await answer.json()).__type]).toEqual([400, 'NotAuthorizedException']);

  await there.main.getByRole('button', { name: 'Turn on email' }).click();
  await expect(elsewhere.getByText('your session was ended from somewhere else')).toBeVisible();
  await expect(there.field('Username')).toBeVisible();
  await here.expectSignedIn(user);
  await phone.close();
});
