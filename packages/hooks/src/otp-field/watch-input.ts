export interface InputWatcher {
  beforeInput(event: InputEvent): void;
  reset(): void;
  isBusy(): boolean;
}

/** What React has no events for. The form is looked up at each event, since `form="..."` may name another one by then. */
export function watchInput(input: HTMLInputElement, { beforeInput, reset, isBusy }: InputWatcher): () => void {
  const root = input.getRootNode();
  const onReset = (event: Event) => {
    if (event.target === input.form && !event.defaultPrevented) reset();
  };
  // One code, one request: while it is being checked neither the button nor Enter sends it again.
  const onSubmit = (event: Event) => {
    const { submitter } = event as SubmitEvent;
    const isOtherAction = submitter instanceof HTMLButtonElement && submitter.formNoValidate;
    if (event.target !== input.form || !isBusy() || isOtherAction) return;
    event.preventDefault();
    event.stopPropagation();
  };
  input.addEventListener('beforeinput', beforeInput);
  root.addEventListener('reset', onReset);
  root.addEventListener('submit', onSubmit, true);
  return () => {
    input.removeEventListener('beforeinput', beforeInput);
    root.removeEventListener('reset', onReset);
    root.removeEventListener('submit', onSubmit, true);
  };
}
