import type { Browser, Page } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest time that the page's main thread was held at a stretch, milliseconds, from Chromium's own trace. */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const { traceEvents } = trace;
  const mainThreads = new Set(
    traceEvents.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid}/${tid}`] : [],
    ),
  );
  const tasks = traceEvents.filter(({ ph, name, pid, tid }) => {
    return ph === 'X' && name.endsWith('RunTask') && mainThreads.has(`${pid}/${tid}`);
  });
  if (tasks.length === 0) throw new Error('The trace of Chromium names no task.');
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}
