import { SecuritySettings } from '@cognito-mfa/components';
import { Page } from '../shell/Page.js';
import { productName } from '../shell/product-name.js';

export function SecurityPage() {
  return (
    <Page title="Security" layout="reading">
      <h1>Security</h1>
      <p className="hb-lead">How you verify that it’s you, and the devices that can skip the second step.</p>
      <SecuritySettings appName={productName} optionalParts={['overview', 'password', 'delete-account']} />
    </Page>
  );
}
