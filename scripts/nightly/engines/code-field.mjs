import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../shared/workspace.mjs';

const field = '//input[@name="code"]';
const isRead = { value: '123456', codes: ['123456'] };
const isKept = { value: '12', codes: [] };
const code = { value: '123456' };

/** What the code field does with real keys and the real clipboard, the same in every engine. */
const checks = [
  check('digits one by one complete once', typing('123456'), isRead),
  check('a burst of the same digit', typing('111111'), { value: '111111', codes: ['111111'] }),
  check('letters and punctuation are ignored', typing('1a2-b3.4 5x6'), isRead),
  check('a key behind a full code is ignored', typing('1234567'), isRead),
  check('letters in alphanumeric mode', typing('a1-B2 c3'), { value: 'a1B2c3' }, { mode: 'alphanumeric' }),
  check('upper case on request', typing('a1b2c3'), { value: 'A1B2C3' }, { mode: 'alphanumeric', uppercase: true }),
  check('a code of unknown length completes nothing', typing('12345678'), { value: '12345678', codes: [] }, long),
  check('Backspace at the end', keys('1234', ['Backspace']), { value: '123' }),
  check('Backspace in the middle', at('1234', 2, ['Backspace']), { value: '134', start: 1 }),
  check('Delete in the middle', at('1234', 1, ['Delete']), { value: '134' }),
  check('Backspace of a word', keys('1234', ['Control', 'Backspace']), { value: '' }),
  check('select all and type', keys('123456', ['Control', 'a'], ['7']), { value: '7' }),
  check('two selected boxes and one digit', at('123456', [1, 3], ['9']), { value: '19456' }),
  check('a digit at the caret of a full code', at('123456', 2, ['9']), { value: '129456', codes: ['123456'] }),
  check('a digit in the middle of a part', at('124', 2, ['3']), { value: '1234' }),
  check('the arrows select box by box', keys('123456', ['ArrowLeft'], ['ArrowLeft']), { start: 4, end: 5 }),
  check('Home and End', keys('1234', ['Home'], ['End']), { start: 4, end: 4 }),
  check('Home, then a digit replaces the first box', keys('1234', ['Home'], ['9']), { value: '9234' }),
  check('undo takes back typed digits', then(typing('1234'), 'undo'), ({ value }) => value.length < 4),
  check('undo of a paste', then(pasting('123456'), 'undo'), { value: '' }),
  check('redo of a paste', then(then(pasting('123456'), 'undo'), 'redo'), code),
  check('cut and paste', then(at('123456', [1, 3], ['Control', 'x']), ['Control', 'v']), code),
  check('paste of a code', pasting('123456'), isRead),
  check('paste of groups', pasting('123 456'), isRead),
  check('paste of groups with a hyphen', pasting('123-456'), isRead),
  check('paste of a message', pasting('Your code is 123456.'), isRead),
  check('paste of Arabic-Indic digits', pasting('١٢٣٤٥٦'), isRead),
  check('paste with marks that are not seen', pasting('12\u00a034\u200b56'), isRead),
  check('paste of a longer number', pasting('12345678', '12'), isKept),
  check('paste without a code', pasting('no digits', '12'), isKept),
  check('paste over a wrong code', pasting('123456', '987654'), { value: '123456', codes: ['987654', '123456'] }),
  check('paste into the middle', pasting('34', '1256', 2), isRead),
  check('a value set by a script', scripted('123456'), isRead),
  check('words set by a script', scripted('hello'), { value: '', codes: [] }),
  check('Enter sends the form once', keys('123456', ['Enter']), { submits: ['123456'] }, { onComplete: undefined }),
  check('Enter does not send a part', keys('123', ['Enter']), { submits: [] }),
  check('reset', then(keys('123456'), 'reset'), { value: '' }),
  check('read-only: no key, no paste', pasting('123456', '12'), { value: '', codes: [] }, { readOnly: true }),
  check('disabled: no key, no paste', pasting('123456', '', undefined, false), { value: '' }, { disabled: true }),
  check('a click on the label gives the focus', clicking('//label'), { focused: true }),
  check('no completion on mount', async () => undefined, { value: '123456', codes: [] }, { defaultValue: '123456' }),
];

function check(name, work, expected, props = {}) {
  return { name, work, expected, props: typeof props === 'function' ? props() : props };
}

function long() {
  return { length: { min: 6, max: 8 } };
}

function typing(text) {
  return async (page) => {
    await focus(page);
    await page.type(text);
  };
}

/** Types a text, then presses each of the chords. */
function keys(text, ...chords) {
  return async (page) => {
    await typing(text)(page);
    for (const chord of chords) await page.press(...chord);
  };
}

/** Types a text, puts the caret or a selection somewhere, then presses a chord. */
function at(text, place, chord) {
  return async (page) => {
    await typing(text)(page);
    await select(page, place);
    await page.press(...chord);
  };
}

/** Copies a text on the page, and pastes it into the field, behind the text that was typed before. */
function pasting(text, before = '', place = undefined, isFocusable = true) {
  return async (page) => {
    await page.evaluate((copied) => {
      const source = document.querySelector('textarea');
      source.value = copied;
      source.focus();
      source.select();
    }, text);
    await page.press('Control', 'c');
    if (isFocusable) await focus(page);
    if (before) await page.type(before);
    if (place !== undefined) await select(page, place);
    await page.press('Control', 'v');
  };
}

function scripted(text) {
  return (page) =>
    page.evaluate((value) => {
      const input = document.querySelector('input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
}

function clicking(xpath) {
  return (page) => page.click(xpath);
}

function then(work, next) {
  return async (page) => {
    await work(page);
    if (next === 'reset') await page.evaluate(() => document.querySelector('form').reset());
    else if (next === 'undo' || next === 'redo') await page[next]();
    else await page.press(...next);
  };
}

const focus = (page) => page.evaluate(() => document.querySelector('input').focus());
const select = (page, place) =>
  page.evaluate(
    (range) => document.querySelector('input').setSelectionRange(...range),
    [place, place].flat().slice(-2),
  );

/**
 * Runs the list of checks in one engine.
 * @returns {Promise<string>} how many hold
 */
export async function checkCodeField(page) {
  const site = await serveField();
  const failed = [];
  try {
    for (const { name, work, expected, props } of checks) {
      await page.goto(site.url);
      await page.evaluate((given) => window.mount(given), props);
      if (!props.disabled) await page.see(field);
      try {
        await work(page);
        const state = await page.evaluate(() => window.state());
        if (typeof expected === 'function') assert.ok(expected(state), JSON.stringify(state));
        else assert.deepEqual(pick(state, Object.keys(expected)), expected);
      } catch (error) {
        failed.push(`${name}: ${error.message.replace(/\s+/g, ' ')}`);
      }
    }
  } finally {
    site.close();
  }
  if (failed.length > 0) throw new Error(`${failed.length} of ${checks.length} fail: ${failed.join('; ')}`);
  return `${checks.length} of ${checks.length} checks hold`;
}

const pick = (state, names) => Object.fromEntries(names.map((name) => [name, state[name]]));

const script = `
import { OtpField } from '@cognito-mfa/components';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const codes = [], rejects = [], submits = [];
window.mount = (props) => createRoot(document.querySelector('main')).render(
  createElement('form', {
    className: 'cmk',
    onSubmit(event) {
      event.preventDefault();
      submits.push(new FormData(event.target).get('code'));
    },
  }, createElement(OtpField, {
    label: 'Verification code',
    name: 'code',
    onComplete: (code) => void codes.push(code),
    onReject: (text) => rejects.push(text),
    ...props,
  }), createElement('button', null, 'Verify')),
);
window.state = () => {
  const input = document.querySelector('input');
  return {
    value: input.value, start: input.selectionStart, end: input.selectionEnd, codes, rejects, submits,
    focused: document.activeElement === input,
  };
};`;

async function serveField() {
  const components = join(root, 'packages/components');
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: components },
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
  });
  const styles = await build({ entryPoints: [join(components, 'dist/styles.css')], bundle: true, write: false });
  const html = `<!doctype html><meta charset="utf-8"><style>${styles.outputFiles[0].text}</style>
<textarea aria-label="Source"></textarea><main></main><script type="module" src="/field.js"></script>`;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/field.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? outputFiles[0].text : html);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
