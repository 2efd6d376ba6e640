import type { ClientReport, Finding, PoolReport } from '../../pool/finding.types.js';
import { AdminError } from '../../problems/admin-error.js';
import type { Arguments, Command } from '../command.types.js';
import { exitCode } from '../exit-code.js';
import { connectionOptions, poolOptions } from '../options.js';
import { printable } from '../printable.js';
import { publishEnv } from '../publish-env.js';
import { requiredText } from '../required-text.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

/** `cognito-mfa pool check`. */
export const poolCheck: Command = {
  name: 'pool check',
  summary: 'Report what the kit can and cannot do with a pool, and why',
  about: 'It ends with 1 when nobody could sign in, so that a pipeline notices.',
  options: {
    ...poolOptions,
    'client-id': { value: 'ID', help: 'the app client that matters; all of them when absent' },
    env: { value: 'FILE', help: 'when all is well, write the ids to an env file' },
    json: { help: 'the report as JSON' },
    ...connectionOptions,
  },
  examples: ['cognito-mfa pool check --user-pool-id eu-central-1_AbCdEfGhI'],
  async run(given, terminal) {
    const [{ checkPool }, { createClient }] = await Promise.all([
      import('../../pool/check-pool.js'),
      import('../create-client.js'),
    ]);
    const userPoolId = requiredText(given, 'user-pool-id');
    const client = createClient({
      userPoolId,
      region: given.text('region'),
      profile: given.text('profile'),
      endpoint: given.text('endpoint'),
    });
    const report = await checkPool(client, { userPoolId, userPoolClientId: given.text('client-id') });
    terminal.out(given.flag('json') ? JSON.stringify(report, null, 2) : describe(report, terminal));
    if (!report.ok) return exitCode.refused;
    await writeEnv(given, report, terminal);
    return 0;
  },
};

async function writeEnv(given: Arguments, { userPoolId, clients }: PoolReport, terminal: Terminal): Promise<void> {
  const path = given.text('env');
  if (path === undefined) return;
  const [first, ...others] = clients.filter(({ usable }) => usable);
  if (!first || others.length > 0)
    throw new AdminError('usage', 'The pool has several clients that would do.', 'Choose one with --client-id.');
  await publishEnv(
    { userPoolId, userPoolClientId: first.userPoolClientId, endpoint: given.text('endpoint') },
    path,
    terminal,
  );
}

const signs = { good: '✔', limited: '!', bad: '✖', info: '–' } as const;
const colours = { good: 'green', limited: 'yellow', bad: 'red', info: 'dim' } as const;

function describe(report: PoolReport, { paintOut: paint, outColumns }: Terminal): string {
  const headOf = ({ name, userPoolClientId }: ClientReport) =>
    `${paint('bold', `Client ${printable(name)}`)}  ${paint('dim', userPoolClientId)}`;
  const parts = [
    {
      head: `${paint('bold', `Pool ${printable(report.name)}`)}  ${paint('dim', report.userPoolId)}`,
      findings: report.findings,
    },
    ...report.clients.map((client) => ({ head: headOf(client), findings: client.findings })),
  ];
  const all = parts.flatMap(({ findings }) => findings);
  const widths = {
    subject: Math.max(0, ...all.map(({ subject }) => subject.length)),
    found: Math.max(0, ...all.filter(({ why }) => why).map(({ found }) => found.length)),
  };
  const row = ({ verdict, subject, found, why = '' }: Finding) => [
    `  ${paint(colours[verdict], signs[verdict])}`,
    subject.padEnd(widths.subject),
    ...(why ? [printable(found).padEnd(widths.found), paint('dim', why)] : [printable(found)]),
  ];
  const tables = parts.map(({ head, findings }) => `${head}\n${table(findings.map(row), outColumns)}`);
  return [...tables, verdictOn(report, paint)].join('\n\n');
}

function verdictOn({ ok, clients }: PoolReport, paint: Terminal['paintOut']): string {
  const usable = clients
    .filter((client) => client.usable)
    .map(({ name, userPoolClientId }) => `${printable(name)} (${userPoolClientId})`);
  if (ok) return `${paint('green', '✔')} Apps can sign in with ${usable.join(', ')}.`;
  const why = clients.length === 0 ? 'The pool has no app client.' : 'No app client will do.';
  return `${paint('red', '✖')} Nobody can sign in: ${why}`;
}
