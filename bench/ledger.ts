/**
 * The ledger at size. `npm run bench -- ledger add [N]`: N made articles through `demarche add`; `… ledger events [N]`: the store
 * alone with N events, and the median of questions; `… ledger copies`: precision and recall of copies. `--db postgres://…` uses
 * an empty PostgreSQL database instead of a file.
 */
import { addBench } from './ledger/add.ts';
import { copiesBench } from './ledger/copies.ts';
import { eventsBench } from './ledger/events.ts';

const [what = '', ...rest] = process.argv.slice(3);
const at = rest.indexOf('--db');
const db = at === -1 ? undefined : rest[at + 1];
const size = Number(rest.find((value) => /^\d+$/u.test(value)) ?? 0);

if (what === 'add') await addBench(size || 20_000, db);
else if (what === 'events') await eventsBench(size || 200_000, db);
else if (what === 'copies') await copiesBench(size || 500, db);
else console.error('npm run bench -- ledger add|events|copies [N] [--db postgres://…]');
