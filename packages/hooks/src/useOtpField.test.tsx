import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type UseOtpFieldOptions, useOtpField } from './useOtpField.js';

function Field(options: UseOtpFieldOptions) {
  const field = useOtpField(options);
  return (
    <div {...field.getGroupProps()}>
      <input {...field.getInputProps({ id: 'code' })} />
      {field.boxes.map(({ char }) => `<${char}>`).join('')}
    </div>
  );
}

it('renders on a server, without a window', () => {
  const html = renderToString(<Field name="code" defaultValue="12 3" length={4} required webOtp />);
  expect(html).toContain('&lt;1&gt;&lt;2&gt;&lt;3&gt;&lt;&gt;');
  expect(html).toMatch(/<input[^>]* required="" id="code" name="code" value="123"/);
});

it('normalizes a controlled value on the first render', () => {
  expect(renderToString(<Field value="１２-34567" />)).toContain('value="123456"');
});
