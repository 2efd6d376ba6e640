import { en, type Messages, MessagesProvider } from '@cognito-mfa/components';
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { createContext, type PropsWithChildren, useContext, useEffect, useState } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { languages } from './languages.js';

type Globals = Readonly<Record<string, string>>;

/** Language and writing direction of the components on a page. */
interface Appearance {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const AppearanceContext = createContext<Appearance>({ lang: 'en', dir: 'ltr' });

/** Returns the attributes of an element around components on a page of documentation, whose own text is English. */
export const useAppearance = () => useContext(AppearanceContext);

/** Returns what the toolbar has chosen. */
export function appearanceOf({ locale = 'en', direction }: Globals): Appearance & { readonly messages: Messages } {
  const messages = languages[locale]?.messages ?? en;
  const ownDir = messages.locale === 'ar' ? 'rtl' : 'ltr';
  return { messages, lang: messages.locale, dir: direction === 'ltr' || direction === 'rtl' ? direction : ownDir };
}

/** Sets the theme and the density of the page. */
export function applyTheme({ theme, density }: Globals): void {
  Object.assign(document.documentElement.dataset, { cmkTheme: theme, cmkDensity: density });
}

/**
 * Renders a story on a page. A flow that moves the focus to its step would scroll the page there, so the story is inert until
 * the reader comes to it.
 */
export function StoryOnPage({ children, ...attributes }: PropsWithChildren<Appearance>) {
  const [isInert, setInert] = useState(true);
  useEffect(() => {
    const wake = () => setInert(false);
    const timer = setTimeout(wake, 10_000);
    window.addEventListener('keydown', wake, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', wake);
    };
  }, []);
  return (
    <div onPointerEnter={() => setInert(false)}>
      <div className="cmk story" inert={isInert} {...attributes}>
        {children}
      </div>
    </div>
  );
}

/** Makes the components of a page follow the toolbar, also on a page without a story. */
export function ThemedDocs({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const { channel } = props.context;
  const [globals, setGlobals] = useState<Globals>(
    () => (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS))?.[0].globals ?? {},
  );
  useEffect(() => {
    const update = (event: { globals: Globals }) => setGlobals(event.globals);
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, [channel]);
  useEffect(() => applyTheme(globals), [globals]);
  const { messages, lang, dir } = appearanceOf(globals);
  return (
    <DocsContainer {...props}>
      <AppearanceContext value={{ lang, dir }}>
        <MessagesProvider messages={messages}>{children}</MessagesProvider>
      </AppearanceContext>
    </DocsContainer>
  );
}
