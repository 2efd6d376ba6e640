import { expect, test } from '@playwright/test';

const cognito = 'http://127.0.0.1:9329';
const headers = { 'x-cognito-emulator': '1' };

test.beforeEach(({ request }) => request.post(`${cognito}/_emulator/reset`, { headers }));

test('a visitor signs up with the code we email', async ({ page, request }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Username').fill('ann');
  await page.getByLabel('Password').fill('Corr3ct-Horse!');
  await page.getByLabel('Email').fill('ann@example.com');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByLabel('Code')).toBeVisible();

  const messages = await request.get(`${cognito}/_emulator/messages?username=ann`, { headers });
  const [message] = await messages.json();
  await page.getByLabel('Code').fill(message.code);
  await expect(page.getByText('You can sign in now')).toBeVisible();
});
