/** How long no change has to be told of until that was the last one, milliseconds. */
const silence = 1000;

/**
 * Loads now, again at the first of many changes, and once more when they have ceased: of thousands of devices that go one by
 * one, each would have another tab read the list.
 */
export function keepLoaded(load: () => Promise<unknown>): { changed(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBehind = false;
  let isStopped = false;
  let loading = load();
  const again = async () => {
    if (!isStopped) await load();
  };
  // One after the other: the answer to one that is under way may be of before the change.
  const reload = () => {
    isBehind = false;
    loading = loading.then(again, again);
  };
  return {
    changed() {
      if (timer === undefined) reload();
      else isBehind = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        if (isBehind) reload();
      }, silence);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
