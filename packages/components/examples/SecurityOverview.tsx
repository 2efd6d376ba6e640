import { SecurityOverview } from '@cognito-mfa/components';

export function Example() {
  return <SecurityOverview onReview={(section) => document.getElementById(section)?.scrollIntoView()} />;
}
