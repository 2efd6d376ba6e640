import { benches } from './benches.js';
import { readCommandLine } from './command-line.js';
import { runBenches } from './run-benches.js';
import { table } from './runner/table.js';

const names = benches.map(({ name }) => name);
const rows = await runBenches(readCommandLine(process.argv.slice(2), names));
console.log(table(rows));
console.log(`${rows.length} rows, ${rows.filter(({ pass }) => !pass).length} missed`);
