/** What React has no events for, until the signal aborts. The form is looked up at each event, since `form="..."` may name another one by then. */
export function watchInput(
  input: HTMLInputElement,
  until: Pick<AbortController, 'signal'>,
  beforeInput: (event: InputEvent) => void,
  reset: () => void,
  isBusy: () => boolean | undefined,
): void {
  const root = input.getRootNode();
  const isOfForm = (event: Event) => event.target === input.form;
  input.addEventListener('beforeinput', beforeInput, until);
  root.addEventListener(
    'reset',
    (event) => {
      if (isOfForm(event) && !event.defaultPrevented) reset();
    },
    until,
  );
  // One code, one request: while it is being checked neither the button nor Enter sends it again.
  root.addEventListener(
    'submit',
    (event) => {
      // A button that needs no valid form does something else with it.
      const { submitter } = event as SubmitEvent & { submitter: HTMLButtonElement | null };
      if (!isOfForm(event) || !isBusy() || submitter?.formNoValidate) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal: until.signal },
  );
}
