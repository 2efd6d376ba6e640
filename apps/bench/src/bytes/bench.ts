import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { packageRoot } from '../paths.js';
import type { Bench } from '../runner/bench.types.js';
import { type Row, row } from '../runner/row.js';
import { bytesOf, kibibytes } from './bytes-of.js';
import { entries } from './entries.js';

/** Measures what an app loads, minified and gzipped, without React. */
export const bytesBench: Bench = { name: 'bytes', run: measure };

async function measure(): Promise<Row[]> {
  const size = Object.fromEntries(
    await Promise.all(Object.entries(entries).map(async ([name, entry]) => [name, await bytesOf(entry)] as const)),
  ) as Record<keyof typeof entries, Awaited<ReturnType<typeof bytesOf>>>;
  const authenticator = { '@aws-amplify/ui-react Authenticator': size.authenticator.all };
  const verbs = { 'aws-amplify auth verbs': size.amplifyVerbs.all };
  const fields = {
    'input-otp': size.inputOtp.first,
    'Base UI': size.baseUiOtp.first,
    'react-otp-input': size.reactOtpInput.first,
  };
  const sheets = { '@aws-amplify/ui-react': await styleSheet('@aws-amplify/ui-react') };
  return [
    bytesRow('whole sign-in on the fetch transport', size.ourSignIn.first, authenticator, 1 / 6),
    bytesRow('whole sign-in and everything it loads later', size.ourSignIn.all, authenticator, 1 / 6),
    bytesRow('stylesheet', await styleSheet('@cognito-mfa/components'), sheets, 1 / 4),
    bytesRow('first load of the sign-in form, on the AWS SDK', size.ourSignInOnSdk.first, authenticator, 1 / 5),
    bytesRow('headless: the verbs', size.ourVerbs.first, verbs, 1 / 4),
    bytesRow('headless: the verbs and everything they load later', size.ourVerbs.all, verbs, 1 / 4),
    bytesRow('headless: the verbs and every hook', size.ourHooks.first, verbs, 1 / 4),
    bytesRow('code field alone', size.ourOtpField.first, fields, 1, 'input-otp'),
    bytesRow('code field without markup (useOtpField)', size.ourOtpHook.first, fields, 1, 'input-otp'),
  ];
}

async function styleSheet(name: string): Promise<number> {
  const { code } = await transform(await readFile(join(packageRoot(name), 'dist/styles.css'), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  return kibibytes(Buffer.from(code));
}

function bytesRow(name: string, ours: number, peers: Record<string, number>, ratio: number, to?: string): Row {
  return row({ name: `bytes: ${name}`, unit: 'KiB', ours, peers, goal: { ratio, ...(to && { to }) } });
}
