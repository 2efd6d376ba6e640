import '../testing/patient-tests.js';
import '@cognito-mfa/components/styles.css';
import { composeStories, type Meta, type StoryObj } from '@storybook/react-vite';
import { cleanup, render, waitFor } from '@testing-library/react';
import { clearAllMocks, within } from 'storybook/test';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { slotLists } from './slot-lists.js';
import { themeAttributes, themeProperties } from './theme.js';

type Stories = { readonly default: Meta } & Readonly<Record<string, StoryObj>>;

const files = import.meta.glob<Stories>(['../**/*.stories.tsx', '!../locales/**'], { eager: true });

/** Every class of the lists, every data attribute as `class[attribute]`. */
const listed = Object.values(slotLists)
  .flatMap(Object.entries)
  .flatMap(([name, { attributes = {} }]) => [
    name,
    ...Object.keys(attributes).map((attribute) => `${name}[${attribute}]`),
  ]);
const listedProperties = Object.values(slotLists)
  .flatMap(Object.values)
  .flatMap(({ properties = {} }) => Object.keys(properties));

/** Custom properties that the code field computes for itself. */
const computedProperties = ['--cmk-otp-box', '--cmk-otp-count', '--cmk-otp-pitch'];

describe('the markup of every story', () => {
  const rendered = new Set<string>();
  const unmarked = new Set<string>();

  beforeAll(async () => {
    for (const stories of Object.values(files)) {
      const isOnEmulator = stories.default.title?.endsWith('On the emulator') ?? false;
      for (const Story of Object.values(composeStories(stories))) {
        clearAllMocks();
        await Story.load();
        const { container } = render(<Story />);
        await waitFor(() => expect(container.textContent).not.toBe(''));
        if (!isOnEmulator) await Story.play?.({ canvasElement: container, canvas: within(container) });
        for (const element of container.querySelectorAll('*')) collect(element);
        cleanup();
      }
    }
  }, 120_000);

  function collect(element: Element) {
    const classes = [...element.classList].filter((name) => /^cmk(-|$)/.test(name));
    const attributes = element.getAttributeNames().filter((name) => name.startsWith('data-'));
    for (const name of classes) rendered.add(name);
    for (const attribute of attributes) {
      const owner = classes.find((name) => listed.includes(`${name}[${attribute}]`)) ?? classes[0];
      rendered.add(`${owner}[${attribute}]`);
    }
    if (classes.length === 0 && isVisiblePart(element)) unmarked.add(element.outerHTML.slice(0, 120));
  }

  it('has only classes and data attributes of the lists', () => {
    expect([...rendered].filter((each) => !listed.includes(each)).sort()).toEqual([]);
  });

  it('has each class and data attribute of the lists', () => {
    expect(listed.filter((each) => !rendered.has(each)).sort()).toEqual([]);
  });

  it('has a class on each visible element', () => {
    expect([...unmarked]).toEqual([]);
  });
});

describe('the stylesheet', () => {
  const rules = [...document.styleSheets].flatMap(styleRules);

  afterEach(cleanup);

  it('selects only classes and data attributes of the lists', () => {
    const inApp = Object.keys(themeAttributes).map((attribute) => attribute.split('=')[0]);
    const known = [
      ...listed.map((each) => each.replace(/\[.*/, '')),
      ...listed.map((each) => /\[(.*)\]/.exec(each)?.[1]),
    ];
    const selected = rules.flatMap(({ selectorText }) =>
      [...selectorText.matchAll(/\.(cmk[\w-]*)|\[(data-[\w-]+)/g)].map(([, name, attribute]) => name ?? attribute),
    );
    expect([...new Set(selected)].filter((name) => ![...known, ...inApp].includes(name))).toEqual([]);
  });

  it('sets each custom property of the lists, and no other', () => {
    const set = new Set(rules.flatMap(({ style }) => [...style].filter((name) => name.startsWith('--cmk-'))));
    expect([...set].sort()).toEqual(
      [...Object.keys(themeProperties), ...listedProperties, ...computedProperties].sort(),
    );
  });
});

/** Text and data within a part, drawings, and what the app passes in are no parts of their own. */
function isVisiblePart(element: Element): boolean {
  const parent = element.parentElement?.closest('[class*="cmk"]');
  return Boolean(parent) && element.closest('svg, code, bdi, time, .cmk-recovery-content, .cmk-list-hint') === null;
}

function styleRules(sheet: CSSStyleSheet | CSSRule): readonly CSSStyleRule[] {
  if (sheet instanceof CSSStyleRule) return /cmk/.test(sheet.cssText) ? [sheet] : [];
  return 'cssRules' in sheet ? [...(sheet.cssRules as CSSRuleList)].flatMap(styleRules) : [];
}
