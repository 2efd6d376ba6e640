import { useDevices } from '@cognito-mfa/hooks';

export function Example() {
  const { state, rememberDevice, forgetOtherDevices } = useDevices();
  return (
    <>
      <button type="button" onClick={() => void rememberDevice()}>
        Remember this device
      </button>
      <button type="button" onClick={() => void forgetOtherDevices()}>
        Forget the others
      </button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
