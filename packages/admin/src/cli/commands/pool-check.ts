import type { PoolReport } from '../../pool/check-pool.js';
import type { ClientReport } from '../../pool/judge-client.js';
import type { Finding } from '../../pool/judge-pool.js';
import { AdminError } from '../../problems/admin-error.js';
import { printable, safeJson } from '../../text.js';
import type { Arguments } from '../arguments.js';
import { type Command, connectionOptions, exitCode, poolOptions } from '../command.js';
import { publishEnv } from '../env-file.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

/** Checks a pool: `cognito-mfa pool check`. */
export const poolCheck: Command = {
  name: 'pool check',
  summary: 'Report what the kit can and cannot do with a pool, and why',
  about: 'Exits with 1 if no app can sign in, for use in a pipeline.',
  options: {
    ...poolOptions,
    'client-id': { value: 'ID', help: 'the app client to check; default: all of them' },
    env: { value: 'FILE', help: 'write the IDs and what the screens follow to an env file, if the check succeeds' },
    json: { help: 'print the report as JSON' },
    ...connectionOptions,
  },
  examples: ['cognito-mfa pool check --user-pool-id eu-central-1_AbCdEfGhI'],
  async run(given, terminal) {
    const [{ checkPool }, { createClient }] = await Promise.all([
      import('../../pool/check-pool.js'),
      import('../connect.js'),
    ]);
    const userPoolId = given.required('user-pool-id');
    const client = createClient(given, userPoolId);
    const report = await checkPool(client, { userPoolId, userPoolClientId: given.text('client-id') });
    terminal.out(given.flag('json') ? safeJson(report, 2) : describe(report, terminal));
    if (!report.ok) return exitCode.refused;
    await writeEnv(given, report, terminal);
    return 0;
  },
};

async function writeEnv(
  given: Arguments,
  { userPoolId, shape, clients }: PoolReport,
  terminal: Terminal,
): Promise<void> {
  const path = given.text('env');
  if (path === undefined) return;
  const [first, ...others] = clients.filter(({ usable }) => usable);
  if (!first || others.length > 0)
    throw new AdminError('usage', 'Several clients of the pool are usable.', 'Choose one with --client-id.');
  await publishEnv(
    { userPoolId, userPoolClientId: first.userPoolClientId, endpoint: given.text('endpoint'), shape },
    path,
    terminal,
  );
}

const signs = { good: '✔', limited: '!', bad: '✖', info: '–' } as const;
const colors = { good: 'green', limited: 'yellow', bad: 'red', info: 'dim' } as const;

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
    `  ${paint(colors[verdict], signs[verdict])}`,
    subject.padEnd(widths.subject),
    ...(why ? [printable(found).padEnd(widths.found), paint('dim', why)] : [printable(found)]),
  ];
  const tables = parts.map(({ head, findings }) => `${head}\n${table(findings.map(row), outColumns)}`);
  return [...tables, summarize(report, paint)].join('\n\n');
}

function summarize({ ok, clients }: PoolReport, paint: Terminal['paintOut']): string {
  const usable = clients
    .filter((client) => client.usable)
    .map(({ name, userPoolClientId }) => `${printable(name)} (${userPoolClientId})`);
  if (ok) return `${paint('green', '✔')} Apps can sign in with ${usable.join(', ')}.`;
  const why = clients.length === 0 ? 'The pool has no app client.' : 'No app client is usable.';
  return `${paint('red', '✖')} No app can sign in. ${why}`;
}
