import { parseArgs } from 'node:util';

/** The parsed arguments of `cognito-emulator`. */
export interface CommandLine {
  readonly host: string;
  readonly port: number;
  readonly pool: string | undefined;
  readonly data: string | undefined;
  readonly import: string | undefined;
  readonly triggers: string | undefined;
  readonly issuer: string | undefined;
  readonly allowOrigins: readonly string[];
}

/** The usage text of `cognito-emulator`. */
export const usage = `cognito-emulator: an Amazon Cognito user pool for tests and demos

  --port <number>     port to listen on (9329)
  --host <address>    address to listen on (127.0.0.1)
  --pool <file>       CloudFormation template of the pool
  --triggers <file>   ES module that exports Lambda functions, such as preSignUp
  --data <file>       keep users, devices and keys in this file
  --import <folder>   start with the pools of cognito-local, from its .cognito folder
  --allow-origin <url>  let pages of this origin call the emulator, and answer to its host name
                      (repeat it, or pass * for all; by default only pages on this machine)
  --issuer <url>      issuer of the tokens, instead of AWS's
  --help              show this text
`;

/** Parses the arguments. Returns `undefined` for `--help`. @throws Error naming the wrong argument. */
export function readCommandLine(args: readonly string[]): CommandLine | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '9329' },
      host: { type: 'string', default: '127.0.0.1' },
      pool: { type: 'string' },
      data: { type: 'string' },
      import: { type: 'string' },
      triggers: { type: 'string' },
      issuer: { type: 'string' },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`"${values.port}" is not a port number. Pass one from 0 to 65535, such as --port 9329.`);
  if (values.issuer !== undefined && !URL.canParse(values.issuer))
    throw new Error(`"${values.issuer}" is not a URL. Pass one such as --issuer http://localhost:9329/pool.`);
  const { host, pool, data, triggers, issuer, 'allow-origin': allowOrigins } = values;
  return { host, port, pool, data, import: values.import, triggers, issuer, allowOrigins };
}
