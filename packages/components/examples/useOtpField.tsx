import { useOtpField } from '@cognito-mfa/hooks';
import { useState } from 'react';

/** The input lies over the boxes, and its own text is transparent: the boxes draw the characters. */
export function Example() {
  const [message, setMessage] = useState('');
  const field = useOtpField({ name: 'code', length: 6, onComplete: () => setMessage('Complete. Send it now.') });
  return (
    <>
      <div {...field.getGroupProps()} style={{ position: 'relative', display: 'flex', gap: '0.5rem' }}>
        <input
          {...field.getInputProps({ 'aria-label': 'Verification code' })}
          style={{
            position: 'absolute',
            inset: 0,
            color: 'transparent',
            background: 'none',
            caretColor: 'transparent',
          }}
        />
        {field.boxes.map((box, index) => (
          <span
            {...field.getBoxProps(index)}
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            key={index}
            style={{ inlineSize: '2rem', blockSize: '2.5rem', border: '1px solid', textAlign: 'center' }}
          >
            {box.char}
          </span>
        ))}
      </div>
      <p role="status">{message}</p>
    </>
  );
}
