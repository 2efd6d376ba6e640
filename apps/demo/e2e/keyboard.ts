import { expect, type Locator } from '@playwright/test';

/** Presses Tab until the control has focus. */
export async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = control.page();
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${control} is not reachable with ${key}.`);
}

/** Tabs to a control and presses a key on it. */
export async function pressOn(control: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press(key);
}

/** Tabs to a field and replaces its value by typing. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  await field.page().keyboard.press('Control+A');
  await field.page().keyboard.type(text);
}
