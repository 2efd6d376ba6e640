import type { BrowserContext } from '@playwright/test';

/** Collects violations of the Content-Security-Policy and Trusted Types on every page of a context. */
export async function recordPolicyReports(context: BrowserContext): Promise<string[]> {
  const reports: string[] = [];
  await context.exposeBinding('tellPolicyReport', (_, report: string) => {
    reports.push(report);
  });
  await context.addInitScript(() => {
    const { tellPolicyReport } = window as unknown as { tellPolicyReport(report: string): Promise<void> };
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      void tellPolicyReport(`${effectiveDirective}: ${blockedURI} (${sourceFile}:${lineNumber}) ${sample}`);
    });
  });
  return reports;
}
