import { type ComponentOverrides, ComponentsProvider, SignIn } from '@cognito-mfa/components';

const components: ComponentOverrides = {
  Button: ({ Default, ...props }) => <Default {...props} className="my-button" />,
};

export function Example() {
  return (
    <ComponentsProvider components={components}>
      <SignIn appName="Harbour" />
    </ComponentsProvider>
  );
}
