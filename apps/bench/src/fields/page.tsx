import './count-commits.js';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { fields } from './contestants.js';

/** The functions that the benchmark calls in the page. */
export interface FieldsPage {
  /** Mounts `count` fields. */
  mount(name: string, count: number): Promise<void>;
  unmount(): void;
  /** Mounts and unmounts, `times` times. */
  cycle(name: string, count: number, times: number): Promise<void>;
  value(): string;
  commits(): number;
}

function createPage(): FieldsPage {
  let root: Root | undefined;
  let value = '';
  const { commits } = globalThis as unknown as { commits: { count: number } };

  /** Renders and runs all effects. */
  function show(name: string, count: number): void {
    const Field = fields[name];
    if (!Field) throw new Error(`Unknown field: ${name}`);
    value = '';
    root = createRoot(document.getElementById('root') as HTMLElement);
    const ids = Array.from({ length: count }, (_, at) => at);
    flushSync(() => {
      root?.render(
        ids.map((id) => (
          <Field
            key={id}
            onValue={(next) => {
              value = next;
            }}
          />
        )),
      );
    });
  }

  const page: FieldsPage = {
    async mount(name, count) {
      show(name, count);
      // Work that a library schedules after its effects counts as mounting.
      await nextFrame();
    },
    unmount() {
      root?.unmount();
    },
    async cycle(name, count, times) {
      for (let time = 0; time < times; time += 1) {
        show(name, count);
        page.unmount();
      }
      await nextFrame();
    },
    value: () => value,
    commits: () => commits.count,
  };
  return page;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

Object.assign(globalThis, { fieldsPage: createPage() });
