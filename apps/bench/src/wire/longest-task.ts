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

/** Returns the longest task of the page's main thread, in milliseconds, from a Chromium trace. */
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
  if (tasks.length === 0) throw new Error('The Chromium trace contains no task.');
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}
