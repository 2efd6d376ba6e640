import type { ComponentProps } from 'react';
import { OtpField } from '../OtpField.js';

type Told = Pick<ComponentProps<typeof OtpField>, 'onChange' | 'onComplete'>;

/** What the tests of markup from a server render: once on the server, into the HTML files beside this one, and once here. */
export const served = {
  empty: (told: Told = {}) => <OtpField label="Code" name="code" {...told} />,
  wrong: (told: Told = {}) => (
    <OtpField
      label="Code"
      name="code"
      description="Six digits"
      error="That code is not right."
      defaultValue="123456"
      required
      webOtp
      {...told}
    />
  ),
};
