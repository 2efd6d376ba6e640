export interface InputWatcher {
  beforeInput(event: InputEvent): void;
  reset(): void;
  isBusy(): boolean;
}

/** What React has no events for; answers how to stop. The form is looked up at each event, since `form="..."` may name another one by then. */
export function watchInput(input: HTMLInputElement, watcher: InputWatcher): () => void {
  const root = input.getRootNode();
  const onReset = (event: Event) => {
    if (event.target === input.form && !event.defaultPrevented) watcher.reset();
  };
  // One code, one request: while it is being checked neither the button nor Enter sends it again.
  const onSubmit = (event: Event) => {
    // A button that needs no valid form does something else with it.
    const { submitter } = event as SubmitEvent & { submitter: HTMLButtonElement | null };
    if (event.target !== input.form || !watcher.isBusy() || submitter?.formNoValidate) return;
    event.preventDefault();
    event.stopPropagation();
  };
  input.addEventListener('beforeinput', watcher.beforeInput);
  root.addEventListener('reset', onReset);
  root.addEventListener('submit', onSubmit, true);
  return () => {
    input.removeEventListener('beforeinput', watcher.beforeInput);
    root.removeEventListener('reset', onReset);
    root.removeEventListener('submit', onSubmit, true);
  };
}
