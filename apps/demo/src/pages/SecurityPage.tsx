import { SecuritySettings } from '@cognito-mfa/components';
import { Page } from '../shell/Page.js';
import { productName } from '../shell/product-name.js';

const parts = ['overview', 'password', 'delete-account'] as const;

export function SecurityPage({ hasPasskeys }: { hasPasskeys: boolean }) {
  return (
    <Page title="Security" layout="reading">
      <h1>Security</h1>
      <p className="hb-lead">How you verify that it’s you, and the devices that can skip the second step.</p>
      <SecuritySettings
        appName={productName}
        optionalParts={hasPasskeys ? ['passkeys', ...parts] : parts}
        passkeysAsSecondStep={hasPasskeys}
      />
    </Page>
  );
}
