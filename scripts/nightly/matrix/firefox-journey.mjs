import assert from 'node:assert/strict';

const user = { username: 'grace', password: 'Corr3ct-Horse!', email: 'grace@example.com', phoneNumber: '+15550100839' };

/**
 * Creates an account, sets up an authenticator app, signs in with a code, and once more on the remembered device without.
 * @returns {Promise<string[]>} what was done
 */
export async function goThroughJourney({ page, url, emulator, codeOf }) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(30_000);
  const done = [];
  const step = async (name, work) => {
    try {
      await work();
      done.push(name);
    } catch (error) {
      const text = await page.evaluate(() => document.querySelector('main')?.textContent);
      throw new Error(`${name}: ${error.message}, on a page that reads: ${text?.replace(/\s+/g, ' ')}`);
    }
  };
  const at = (xpath) => page.locator(`::-p-xpath(${xpath})`);
  const named = (element, text) => at(`//${element}[normalize-space()='${text}' or @aria-label='${text}']`);
  const see = (element, text) => named(element, text).wait();
  const click = (element, text) => named(element, text).click();
  const fill = (label, text) => at(`//main//label[normalize-space()='${label}']/following::input[1]`).fill(text);
  const code = page.locator('main input[autocomplete="one-time-code"]');
  const enterCredentials = async () => {
    await fill('Username', user.username);
    await fill('Password', user.password);
    await click('main//form//button', 'Sign in');
  };
  const signOut = async () => {
    await click('button', 'Sign out');
    await click('a', 'Sign in');
  };

  let secret = '';
  await step('signed up', async () => {
    await page.goto(url);
    await click('a', 'Create an account');
    await fill('Username', user.username);
    await fill('Password', user.password);
    await fill('Email', user.email);
    await fill('Phone number', user.phoneNumber);
    await click('main//form//button', 'Create account');
    await code.wait();
    await code.fill(emulator.outbox.messages(user.username).at(-1).code);
    await click('main//form//button', 'Confirm account');
    await page.waitForFunction(() => location.pathname === '/sign-in');
    await fill('Password', user.password);
    await click('main//form//button', 'Sign in');
    await see('h2', 'Your papers');
  });
  await step('set up an authenticator app', async () => {
    await click('a', 'Security');
    await click('button', 'Set up authenticator app');
    const link = await page.locator('a[href^="otpauth:"]').waitHandle();
    secret = new URL(await link.evaluate((element) => element.href)).searchParams.get('secret');
    await code.fill(await codeOf(secret, emulator.clock.now()));
    await see('button', 'Turn off authenticator app');
  });
  await step('signed in with its code', async () => {
    await signOut();
    await enterCredentials();
    await code.wait();
    emulator.clock.advance(60);
    await at("//main//label[contains(normalize-space(), 'Remember this device')]").click();
    await code.fill(await codeOf(secret, emulator.clock.now()));
    await see('h2', 'Your papers');
  });
  await step('and on the remembered device without', async () => {
    await signOut();
    await enterCredentials();
    await see('h2', 'Your papers');
  });
  assert.deepEqual(errors, []);
  return done;
}
