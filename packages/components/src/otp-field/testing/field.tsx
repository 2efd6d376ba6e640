import { cleanup, render } from '@testing-library/react';
import { type ComponentProps, StrictMode } from 'react';
import { afterEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../styles.css';
import { OtpField } from '../OtpField.js';

type Props = Partial<ComponentProps<typeof OtpField>>;

afterEach(cleanup);

/** Renders the styled field in a form. */
export function field(props: Props = {}) {
  const view = (more: Props = {}) => (
    <StrictMode>
      <form className="cmk">
        <OtpField label="Verification code" name="code" {...props} {...more} />
      </form>
    </StrictMode>
  );
  const { rerender, container } = render(view());
  const form = container.querySelector('form') as HTMLFormElement;
  return {
    input: container.querySelector('input') as HTMLInputElement,
    form,
    change: (more: Props) => rerender(view(more)),
    boxes: () => [...form.querySelectorAll<HTMLElement>('.cmk-otp-box')],
  };
}

/** Presses real keys, one after another. */
export async function type(input: HTMLInputElement, keys: string): Promise<void> {
  input.focus();
  await userEvent.keyboard(keys);
}
