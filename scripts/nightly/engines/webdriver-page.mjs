const patience = 30_000;

/** Makes a page of the engines' tests out of a window of a WebDriver session. @returns {import('./browsers.mjs').Page} */
export function webDriverPage(driver, handle, { By, Key, until }) {
  const here = () => driver.switchTo().window(handle);
  const nameOf = (key) => (key.length === 1 ? key.toLowerCase() : Key[seleniumNames[key] ?? key.toUpperCase()]);

  async function at(xpath) {
    await here();
    const element = await driver.wait(until.elementLocated(By.xpath(xpath)), patience);
    await driver.wait(until.elementIsVisible(element), patience);
    return element;
  }

  /** Acts on an element, which React may replace meanwhile. */
  async function act(xpath, work) {
    const end = Date.now() + patience;
    for (;;) {
      try {
        return await work(await at(xpath));
      } catch (error) {
        const isStale = /StaleElement|ElementNotInteractable|ElementClickIntercepted/.test(error.name);
        if (!isStale || Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  return {
    async goto(url) {
      await here();
      await driver.get(url);
      await driver.executeScript(() => {
        window.thrown = [];
        addEventListener('error', ({ message }) => window.thrown.push(message));
        addEventListener('unhandledrejection', ({ reason }) => window.thrown.push(String(reason)));
      });
    },
    async see(xpath) {
      await at(xpath);
    },
    async click(xpath) {
      await act(xpath, async (element) => {
        await driver.executeScript((target) => target.scrollIntoView({ block: 'center' }), element);
        await driver.wait(until.elementIsEnabled(element), patience);
        await element.click();
      });
    },
    fill: (xpath, text) =>
      act(xpath, async (element) => {
        await driver.executeScript((target) => target.select(), element);
        await element.sendKeys(text);
      }),
    async type(text) {
      await here();
      await driver.actions().sendKeys(text).perform();
    },
    async press(...keys) {
      await here();
      const actions = driver.actions();
      for (const key of keys) actions.keyDown(nameOf(key));
      for (const key of [...keys].reverse()) actions.keyUp(nameOf(key));
      await actions.perform();
    },
    // WebKitGTK's driver sends the keys, but no command comes of them, not even in an input of its own.
    undo: () => driver.executeScript(() => document.execCommand('undo')),
    redo: () => driver.executeScript(() => document.execCommand('redo')),
    async evaluate(work, ...values) {
      await here();
      return driver.executeScript(work, ...values);
    },
    async errors() {
      await here();
      return driver.executeScript(() => window.thrown ?? []);
    },
  };
}

const seleniumNames = {
  Backspace: 'BACK_SPACE',
  ArrowLeft: 'ARROW_LEFT',
  ArrowRight: 'ARROW_RIGHT',
};
