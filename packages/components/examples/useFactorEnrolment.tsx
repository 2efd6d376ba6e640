import { useFactorEnrolment } from '@cognito-mfa/hooks';

export function Example() {
  const { state, start, updateUserAttribute, confirmUserAttribute } = useFactorEnrolment();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (state.step === 'NOT_STARTED' || state.step === 'DONE') start('EMAIL');
        else if (state.step === 'ENTER_ATTRIBUTE') void updateUserAttribute(String(form.get('email')));
        else void confirmUserAttribute(String(form.get('code')));
      }}
    >
      <label>
        Email address
        <input name="email" type="email" autoComplete="email" />
      </label>
      <label>
        Code
        <input name="code" inputMode="numeric" autoComplete="one-time-code" />
      </label>
      <button type="submit">Continue</button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </form>
  );
}
