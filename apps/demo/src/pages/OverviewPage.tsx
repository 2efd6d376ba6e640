import { PasskeyNudge, PasswordChange } from '@cognito-mfa/components';
import { useLocation } from 'react-router';
import { Page } from '../shell/Page.js';
import { readReturnTo } from '../shell/return-to.js';
import { papers } from './papers.js';
import { SecurityStatus } from './SecurityStatus.js';

/** The home page of a signed-in user. */
export function OverviewPage({ username, hasPasskeys }: { username: string; hasPasskeys: boolean }) {
  const { hasResetPassword } = readReturnTo(useLocation());
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  return (
    <Page title="Your papers" layout="wide">
      <h1>
        Welcome, <bdi>{username}</bdi>
      </h1>
      {hasResetPassword && (
        <div className="hb-card">
          <PasswordChange isChanged />
        </div>
      )}
      <div className="hb-overview">
        <section aria-labelledby="papers-heading" className="hb-card">
          <h2 id="papers-heading">Your papers</h2>
          <ul className="hb-papers">
            {papers.map((paper) => (
              <li key={paper.name}>
                <span className="hb-paper-kind" aria-hidden="true">
                  {paper.kind}
                </span>
                <span className="hb-paper-name">{paper.name}</span>
                <span className="hb-paper-note">
                  {paper.note} · <time dateTime={paper.addedOn}>{date.format(new Date(paper.addedOn))}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <SecurityStatus />
      </div>
      {/* Last, so that nothing moves when it comes. */}
      {hasPasskeys && !hasResetPassword && (
        <div className="hb-card hb-suggestion">
          <PasskeyNudge />
        </div>
      )}
    </Page>
  );
}
