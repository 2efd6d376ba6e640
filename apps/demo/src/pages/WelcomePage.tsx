import { Link } from 'react-router';
import { Page } from '../shell/Page.js';
import { productName } from '../shell/product-name.js';
import { PaperStack } from './PaperStack.js';

export function WelcomePage() {
  return (
    <Page title={productName} layout="wide">
      <div className="hb-hero">
        <div className="hb-hero-text">
          <h1>A safe harbour for the papers that matter</h1>
          <p className="hb-lead">
            Passports, leases, policies: kept in one place, and opened only by you and a second step that you choose.
          </p>
          <p className="hb-hero-actions">
            <Link to="/create-account" className="hb-button hb-button--primary">
              Create an account
            </Link>
            <Link to="/sign-in" className="hb-button">
              Sign in to {productName}
            </Link>
          </p>
        </div>
        <PaperStack />
      </div>
      <ul className="hb-promises">
        <li>
          <h2>A second step you like</h2>
          <p>A code from your authenticator app, by text message or by email.</p>
        </li>
        <li>
          <h2>Devices you trust</h2>
          <p>Remember this computer, and skip the second step next time.</p>
        </li>
        <li>
          <h2>Your password stays here</h2>
          <p>Signing in proves that you know it, without sending it.</p>
        </li>
      </ul>
    </Page>
  );
}
