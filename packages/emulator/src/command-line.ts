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

/** An option of `cognito-emulator`, for its usage text and the README. */
export interface CommandOption {
  readonly name: string;
  /** The kind of value. */
  readonly value: string;
  /** A value in the README. */
  readonly example: string;
  readonly help: string;
}

/** The options, in the order of the usage text. */
export const commandOptions: readonly CommandOption[] = [
  { name: 'port', value: '<number>', example: '9329', help: 'the port to listen on; 0 picks a free one' },
  {
    name: 'host',
    value: '<address>',
    example: '127.0.0.1',
    help: 'the address to listen on; only this machine by default',
  },
  {
    name: 'pool',
    value: '<file>',
    example: 'template.yaml',
    help: 'a CloudFormation template with a user pool and its app clients',
  },
  {
    name: 'triggers',
    value: '<file>',
    example: 'functions.mjs',
    help: 'an ES module that exports Lambda functions, such as preSignUp',
  },
  {
    name: 'data',
    value: '<file>',
    example: 'pool.data',
    help: 'a file that keeps users, devices and keys between runs',
  },
  {
    name: 'import',
    value: '<folder>',
    example: '.cognito',
    help: 'starts with the pools of cognito-local, from its .cognito folder',
  },
  {
    name: 'allow-origin',
    value: '<url>',
    example: 'URL',
    help: 'lets pages of this origin call the emulator, and answers to its host name; repeat it, or pass * for all',
  },
  { name: 'issuer', value: '<url>', example: 'URL', help: "the iss claim of tokens, instead of AWS's" },
  { name: 'help', value: '', example: '', help: 'shows this text' },
];

/** The usage text of `cognito-emulator`. */
export const usage = `cognito-emulator: an Amazon Cognito user pool for tests and demos

${commandOptions.map(({ name, value, help }) => `  ${`--${name} ${value}`.padEnd(21)} ${help}\n`).join('')}`;

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
