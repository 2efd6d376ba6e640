import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ImportedPools, writePools } from '../data/saved-pools.js';
import { secureRandom } from '../random/random-source.js';
import { convertPool } from './convert-pool.js';
import { type Document, readObject, readText, showValue } from './documents.js';
import { createNotes, type Notes } from './notes.js';

/** The defaults that cognito-local gives a pool that a project without a config.json has. */
const defaultsOfCognitoLocal = { UsernameAttributes: ['email'] };

/**
 * Reads the pools of [cognito-local](https://github.com/jagregory/cognito-local): its `.cognito` folder, or a folder that has one.
 * Pools, app clients, users with their passwords, authenticator apps and groups keep their IDs. Its files are only read.
 *
 * @returns the pools for `createEmulator`, and a note for each thing that is not taken or that Cognito would refuse.
 * @throws Error naming the folder or the file that can't be read.
 *
 * @example
 * const imported = await readCognitoLocal('.cognito');
 * for (const note of imported.notes) console.warn(note);
 * const emulator = createEmulator({ imported });
 */
export async function readCognitoLocal(directory: string): Promise<ImportedPools> {
  const home = await findHome(directory);
  const names = (await readdir(join(home, 'db'))).filter((name) => name.endsWith('.json')).sort();
  const documents = new Map<string, Document>();
  for (const name of names) documents.set(basename(name, '.json'), await readJson(join(home, 'db', name)));
  const config = (await readConfig(home)) ?? {};
  const clients = Object.values(readObject(documents.get('clients')?.Clients)).map(readObject);
  documents.delete('clients');
  const notes = createNotes();
  const defaults = { ...defaultsOfCognitoLocal, ...readObject(config.UserPoolDefaults) };
  const context = { random: secureRandom, now: Date.now(), notes };
  const taken = new Set(documents.keys());
  const pools = [...documents].map(([name, pool]) => {
    const own = clients.filter(({ UserPoolId }) => UserPoolId === name);
    return convertPool({ id: choosePoolId(name, taken, notes), pool, clients: own, defaults }, context);
  });
  for (const { ClientId, UserPoolId } of clients) {
    if (!documents.has(showValue(UserPoolId))) {
      notes.add(showValue(UserPoolId), 'clients are not taken, because there is no such pool', showValue(ClientId));
    }
  }
  if (pools.length === 0) throw new Error(`${home} has no user pool.`);
  noteConfig(config, notes);
  pools.sort((one, other) => one.createdAt - other.createdAt);
  return { saved: writePools(pools), notes: notes.list() };
}

/** Chooses the ID of a pool. cognito-local takes any file name; Cognito's IDs are a region and a name. */
function choosePoolId(file: string, taken: Set<string>, notes: Notes): string {
  if (/^[\w-]{1,40}$/.test(file) && /^[^_]+_[0-9a-zA-Z]+$/.test(file)) return file;
  const name = file.replace(/[^0-9a-zA-Z]/g, '').slice(0, 40) || 'pool';
  let id = `local_${name}`;
  for (let count = 2; taken.has(id); count += 1) id = `local_${name}${count}`;
  taken.add(id);
  notes.add(file, `the pool gets the ID ${id}, because Cognito's IDs have a region`);
  return id;
}

async function findHome(directory: string): Promise<string> {
  for (const home of [directory, join(directory, '.cognito')]) {
    const entries = await readdir(home).catch((): string[] => []);
    if (entries.includes('db')) return home;
  }
  throw new Error(`${directory} has no db folder. Pass the .cognito folder of cognito-local.`);
}

async function readJson(path: string): Promise<Document> {
  try {
    return readObject(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readConfig(home: string): Promise<Document | undefined> {
  // cognito-local creates it when it starts, so a project that keeps only its data may lack it.
  return (await readdir(home)).includes('config.json') ? readJson(join(home, 'config.json')) : undefined;
}

/** Names the settings of cognito-local's config.json that belong on our command line. */
function noteConfig(config: Document, notes: Notes): void {
  for (const [name, lambda] of Object.entries(readObject(config.TriggerFunctions))) {
    notes.add(
      'config.json',
      'triggers run once you pass their functions with --triggers',
      `${name} (${showValue(lambda)})`,
    );
  }
  const domain = readText(readObject(config.TokenConfig).IssuerDomain);
  const issuer = domain ?? 'http://localhost:9229 (or its HOST and PORT)';
  notes.add('config.json', `tokens had the issuer ${issuer}/<pool ID>: pass --issuer to keep it`);
  const { port } = readObject(config.ServerConfig);
  if (port !== undefined) notes.add('config.json', `the port was ${showValue(port)}: pass --port to keep it`);
  for (const name of ['LambdaClient', 'KMSConfig']) {
    if (config[name] !== undefined)
      notes.add('config.json', 'settings that the emulator does not have are left out', name);
  }
}
