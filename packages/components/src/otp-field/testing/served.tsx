import { OtpField } from '../OtpField.js';

/** Fields rendered by the tests of server markup: on the server into the HTML files beside this one, then in the browser. */
export const served = {
  empty: () => <OtpField label="Code" name="code" />,
  wrong: () => (
    <OtpField
      label="Code"
      name="code"
      description="Six digits"
      error="That code is not right."
      defaultValue="123456"
      required
      webOtp
    />
  ),
};
