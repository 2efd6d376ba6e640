import { cleanup, render, screen } from '@testing-library/react';
import { type RefCallback, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { OtpField } from './OtpField.js';
import { field, type } from './testing/field.js';

/** Passes the props that form libraries give to a field. */
function Controlled({ onBlur, inputRef }: { onBlur: () => void; inputRef: RefCallback<HTMLInputElement> }) {
  const [value, setValue] = useState('');
  const control = { name: 'code', value, onChange: setValue, onBlur, ref: inputRef };
  return <OtpField label={`Code ${value}`} {...control} />;
}

describe('the code field in a form', () => {
  it('submits its code once, under its name', async () => {
    const { input, form } = field();
    await type(input, '123 456');
    expect([...new FormData(form)]).toEqual([['code', '123456']]);
  });

  it('is focused by a click on its label', async () => {
    const { input, form } = field();
    await userEvent.click(form.querySelector('label') as Element);
    expect(document.activeElement).toBe(input);
  });

  it('works with a form library that passes name, value, onChange, onBlur and ref', async () => {
    const onBlur = vi.fn();
    const seen: { ref: HTMLInputElement | null } = { ref: null };
    const keep = (element: HTMLInputElement | null) => {
      seen.ref = element;
    };
    render(<Controlled onBlur={onBlur} inputRef={keep} />);
    const input = seen.ref as HTMLInputElement;
    await type(input, '123');
    expect(screen.getByLabelText('Code 123')).toBe(input);
    input.blur();
    expect(onBlur).toHaveBeenCalledOnce();
    cleanup();
    expect(seen.ref).toBeNull();
  });
});
