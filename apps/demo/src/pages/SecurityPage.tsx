import { SecuritySettings } from '@cognito-mfa/components';
import { Page } from '../shell/Page.js';
import { productName } from '../shell/product-name.js';

export function SecurityPage() {
  return (
    <Page title="Security" layout="reading">
      <h1>Security</h1>
      <p className="hb-lead">How you prove that it is you, and the devices that may skip the second step.</p>
      <SecuritySettings appName={productName} />
    </Page>
  );
}
