import '../testing/patient-tests.js';
import { composeStories, type Meta, type StoryObj } from '@storybook/react-vite';
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MessagesProvider } from '../messages/MessagesProvider.js';
import { pseudoLocale } from '../testing/pseudo-locale.js';
import { untranslated } from '../testing/untranslated.js';
import { en } from './en.js';

type Stories = { readonly default: Meta } & Readonly<Record<string, StoryObj>>;

const files = import.meta.glob<Stories>(['../**/*.stories.tsx', '!../locales/**'], { eager: true });
const pseudo = pseudoLocale(en);

afterEach(cleanup);

describe.each(Object.entries(files))('%s', (_file, stories) => {
  it.each(Object.entries(composeStories(stories)))('%s shows only texts of the messages', async (_name, Story) => {
    await Story.load();
    const { container } = render(
      <MessagesProvider messages={pseudo}>
        <Story />
      </MessagesProvider>,
    );
    await waitFor(() => expect(container.textContent).not.toBe(''));
    expect(untranslated(container, stringsIn(Story.args))).toEqual([]);
  });
});

/** Returns the texts that the app passes to a component. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
