/** Makes a page of the engines' tests out of a page of Puppeteer. @returns {import('./browsers.mjs').Page} */
export function puppeteerPage(page) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(30_000);
  const at = (xpath) => page.locator(`::-p-xpath(${xpath})`);
  async function press(...keys) {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  }
  return {
    async goto(url) {
      await page.goto(url);
    },
    async see(xpath) {
      await at(xpath).wait();
    },
    async click(xpath) {
      await page.bringToFront();
      await at(xpath).click();
    },
    fill: (xpath, text) => at(xpath).fill(text),
    type: (text) => page.keyboard.type(text),
    press,
    undo: () => press('Control', 'z'),
    redo: () => press('Control', 'Shift', 'Z'),
    evaluate: (work, ...values) => page.evaluate(work, ...values),
    errors: async () => errors,
  };
}
