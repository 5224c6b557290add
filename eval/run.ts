/**
 * `npm run eval [-- NAME...] [--raise] [--by TABLE]`: runs every measure (or those of the groups named, or whose name starts so), prints one table,
 * holds it against `floors.json` and ends with 1 when a score fell or its data changed. `--raise` raises the floors.
 */
import { performance } from 'node:perf_hooks';
import { raiseFloors, readFloors, type Verdict, verdict } from './floors.ts';
import { dataHash, hasShared, type Measure, type Score, shared } from './measure.ts';
import { groups } from './measures.ts';

interface Row {
  score: Score;
  data: string;
  verdict: Verdict;
}

const number = (value: number | string): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;

function line({ score, verdict: said }: Row, floors: ReturnType<typeof readFloors>): string {
  const floor = floors[score.id]?.floor;
  const beside = Object.entries(score.beside ?? {}).map(([key, value]) => `${key} ${number(value)}`);
  return [
    score.id.padEnd(38),
    score.value.toFixed(1).padStart(7),
    (floor === undefined ? '' : floor.toFixed(1)).padStart(7),
    String(score.count).padStart(7),
    said.padEnd(11),
    beside.join('  '),
  ].join(' ');
}

async function runOne(measure: Measure): Promise<Row[]> {
  const floors = readFloors();
  const data = dataHash(measure.data);
  const begun = performance.now();
  const scores = await measure.run(shared);
  const rows = scores.map((score) => ({ score, data, verdict: verdict(score, data, floors) }));
  for (const row of rows) console.log(line(row, floors));
  console.log(`  (${measure.name}: ${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return rows;
}

/** The word after an option, null where it is not given. */
function wordAfter(option: string): string | null {
  const at = process.argv.indexOf(option);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

/** Prints the tables of that name; ends with 2 where no measure has one. */
function printTables(measures: readonly Measure[], by: string): void {
  const tables = measures.flatMap((measure) => measure.tables?.[by] ?? []);
  if (tables.length === 0) {
    console.error(`no table "${by}" here; try: npm run eval -- attribution --by phenomenon`);
    process.exitCode = 2;
  }
  for (const table of tables) console.log(table(shared));
}

async function main(): Promise<void> {
  const by = wordAfter('--by');
  const names = process.argv.slice(2).filter((arg, i, all) => !arg.startsWith('--') && all[i - 1] !== '--by');
  const chosen = Object.entries(groups).flatMap(([group, measures]) =>
    measures.filter(({ name }) => names.length === 0 || names.some((each) => each === group || name.startsWith(each))),
  );
  const runnable = chosen.filter(({ data }) => hasShared || data.every((file) => file.startsWith('./')));
  for (const { name } of chosen.filter((measure) => !runnable.includes(measure))) {
    console.log(`skipped ${name}: its data is not here (DEMARCHE_SHARED names the folder)`);
  }
  if (by !== null) return printTables(runnable, by);
  console.log(`${'measure'.padEnd(38)} ${'score'.padStart(7)} ${'floor'.padStart(7)} ${'n'.padStart(7)}`);
  const rows: Row[] = [];
  for (const measure of runnable) rows.push(...(await runOne(measure)));
  const bad = rows.filter((row) => row.verdict === 'fell' || row.verdict === 'other data');
  for (const row of bad) console.error(`${row.score.id}: ${row.verdict === 'fell' ? 'the score fell' : 'other data'}`);
  if (process.argv.includes('--raise')) raiseFloors(rows);
  else if (bad.length > 0) process.exitCode = 1;
  console.log(`${rows.length - bad.length} scores hold, ${bad.length} do not`);
}

await main();
