/** Steps of the demo that several tests of the engines go, by the names that users see. */

/** The field of the code on the main page. */
export const code = '//main//input[@autocomplete="one-time-code"]';

const named = (element, text) => `//${element}[normalize-space()='${text}' or @aria-label='${text}']`;

export const see = (page, element, text) => page.see(named(element, text));
export const click = (page, element, text) => page.click(named(element, text));
export const fill = (page, label, text) =>
  page.fill(`//main//label[normalize-space()='${label}']/following::input[1]`, text);

/** Creates an account, which signs in. */
export async function signUp(page, { url, emulator, user }) {
  await page.goto(url);
  await click(page, 'a', 'Create an account');
  await fill(page, 'Username', user.username);
  await fill(page, 'Password', user.password);
  await fill(page, 'Email', user.email);
  await fill(page, 'Phone number', user.phoneNumber);
  await click(page, 'main//form//button', 'Create account');
  await page.see(code);
  await page.fill(code, emulator.outbox.messages(user.username).at(-1).code);
  await click(page, 'main//form//button', 'Confirm account');
  await see(page, 'h2', 'Your papers');
}

export async function signIn(page, user) {
  await fill(page, 'Username', user.username);
  await fill(page, 'Password', user.password);
  await click(page, 'main//form//button', 'Sign in');
}

export async function signOut(page) {
  await click(page, 'button', 'Sign out');
  await click(page, 'a', 'Sign in');
}
