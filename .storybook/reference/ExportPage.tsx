import { Markdown, Source, Title } from '@storybook/addon-docs/blocks';
import { type ComponentType, lazy, type ReactNode, Suspense, use } from 'react';
import { slotLists } from '../../packages/components/src/styling/slot-lists.js';
import { SlotTable } from '../StylingTables.js';
import { ReferenceTables } from './ReferenceTables.js';
import { Stage } from './Stage.js';

const codes = import.meta.glob<string>('../../packages/components/examples/*.tsx', {
  query: '?raw',
  import: 'default',
});
const examples = import.meta.glob<{ Example: ComponentType }>('../../packages/components/examples/*.tsx');

/** Exports whose example is for visitors. */
const forVisitors = new Set([
  ...['SignIn', 'SignUp', 'PasswordReset', 'ComponentsProvider', 'MessagesProvider', 'en', 'problemText'],
  ...['useSignIn', 'useSignUp', 'usePasswordReset', 'usePasskeySignIn'],
]);

interface ExportPageProps {
  /** The export. Its example is in `packages/components/examples`, under the same name. */
  name: string;
  /** Shown at the end, such as the states of a view. */
  children?: ReactNode;
}

/** Page of an export: what it is for, a live example with its code, all props or results, and what a stylesheet can reach. */
export function ExportPage({ name, children }: ExportPageProps) {
  return (
    <>
      <Title>{name}</Title>
      <Suspense fallback={<p>Loading…</p>}>
        <Contents name={name} />
      </Suspense>
      {children}
    </>
  );
}

const loaded = new Map<string, ReturnType<typeof load>>();

async function load(name: string) {
  const { reference } = await import('virtual:reference');
  const entry = reference[name];
  const path = `../../packages/components/examples/${name}.tsx`;
  const importExample = examples[path];
  const Example = importExample && lazy(async () => ({ default: (await importExample()).Example }));
  return { entry, Example, code: await codes[path]?.() };
}

function Contents({ name }: { name: string }) {
  const promise = loaded.get(name) ?? load(name);
  loaded.set(name, promise);
  const { entry, Example, code } = use(promise);
  const slots = slotLists[name] ?? slotLists[name.replace(/View$/, '')];
  if (!entry) return null;
  return (
    <>
      <Markdown>{entry.description}</Markdown>
      {Example && (
        <>
          <h2 id="example">Example</h2>
          <Stage isSignedIn={!forVisitors.has(name)}>
            <Example />
          </Stage>
        </>
      )}
      {code ? (
        <Source code={code.replace(/^\s*\/\/ biome-ignore.*\n/gm, '')} language="tsx" />
      ) : (
        <Source code={`import { ${name} } from '${entry.module}';`} language="tsx" />
      )}
      <ReferenceTables tables={entry.tables} />
      {slots && (
        <>
          <h2 id="classes">Classes, attributes and custom properties</h2>
          <SlotTable slots={slots} />
          <p>
            Every part is built of the common elements too:{' '}
            <a href="./?path=/docs/styling--docs" target="_parent">
              Styling
            </a>{' '}
            lists them, and the custom properties of a theme.
          </p>
        </>
      )}
    </>
  );
}
