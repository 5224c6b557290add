/**
 * What every value rests on: over development news, the share of filled values of statements, events and commitments
 * whose `support` entry names at least one span. Whether those words are the right ones only an eye can tell:
 * `SHOW=1 npm run eval -- support` prints 200 values drawn by a fixed hash, each with its words and its sentence.
 */
import { createHash } from 'node:crypto';
import type { DocumentRecord, Span, Support } from '../src/0-model/index.ts';
import { pageFromText } from '../src/1-page/index.ts';
import { readPage } from '../src/pipeline.ts';
import { goldFile, loadGold } from './attribution/index.ts';
import type { Measure, Score } from './measure.ts';

const files = ['polnear.dev.jsonl', 'ggt.dev.jsonl'];
const drawn = 200;

/**
 * The fields that a reader fills from words. Left out: ids, rules and confidences; an event's CAMEO code, quad class
 * and Goldstein score, which tables give for its type and mode; and spans that are their own words (cue, evidence).
 */
const fields = {
  statement: ['speaker', 'addressee', 'content', 'mode', 'act', 'date', 'place', 'within'],
  event: [
    ...['type', 'mode', 'contexts', 'source', 'target', 'date', 'place', 'quantity'],
    ...['status', 'background', 'attributedTo'],
  ],
  commitment: ['kind', 'obliged', 'by', 'toward', 'action', 'due', 'condition', 'statements'],
} as const;
type Kind = keyof typeof fields;

interface Value {
  document: string;
  record: DocumentRecord;
  kind: Kind;
  id: string;
  field: string;
  value: unknown;
  support: Support[string] | undefined;
}

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

/** Every filled value of a record, in reading order. */
export function valuesOf(document: string, record: DocumentRecord): Value[] {
  const all = { statement: record.statements, event: record.events, commitment: record.commitments };
  return (Object.keys(all) as Kind[]).flatMap((kind) =>
    all[kind].flatMap((one) =>
      fields[kind].flatMap((field): Value[] => {
        const value = (one as unknown as Record<string, unknown>)[field];
        if (!isFilled(value)) return [];
        return [{ document, record, kind, id: one.id, field, value, support: one.support[field] }];
      }),
    ),
  );
}

function read(shared: string): Value[] {
  return files
    .flatMap((file) => loadGold(goldFile(shared, file)))
    .flatMap(({ id, text, meta }) => {
      const published = /^\d{4}-\d{2}-\d{2}/u.exec(meta?.date ?? '')?.[0];
      return valuesOf(id, readPage(pageFromText(text), published ? { published } : {}).record);
    });
}

const rests = ({ support }: Value): boolean => (support?.spans.length ?? 0) > 0;
/** `SHOW=1` is the draw of the notes; any other word gives a fresh one, to judge after a change made for the first. */
const seed = process.env.SHOW && process.env.SHOW !== '1' ? `support ${process.env.SHOW}` : 'support';
const hashOf = ({ document, id, field }: Value): string =>
  createHash('sha256').update(`${seed} ${document} ${id} ${field}`).digest('hex');

/** Values by the hash of document, record id and field. Ids are counted, so a change of reading shifts some: judge anew. */
const draw = (values: readonly Value[]): Value[] =>
  values
    .map((value) => ({ value, hash: hashOf(value) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, drawn)
    .map(({ value }) => value);

/** The sentence, or what is left of the block, around a span. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 350), start);
  const from = Math.max(before.lastIndexOf('\n'), before.length - 350) + 1;
  const line = text.indexOf('\n', end);
  const to = Math.min(line < 0 ? text.length : line, end + 250);
  return `${before.slice(from)}[[${text.slice(start, end)}]]${text.slice(end, to)}`;
}

function shown(value: unknown, record: DocumentRecord): string {
  const names = new Map(record.actors.map((actor) => [actor.id, actor.name]));
  return JSON.stringify(value, (_, one) =>
    typeof one === 'string' && names.has(one) ? `${one}=${names.get(one)}` : one,
  );
}

function print(values: readonly Value[]): void {
  for (const [i, { document, record, kind, id, field, value, support }] of draw(values).entries()) {
    const one = [...record.statements, ...record.events, ...record.commitments].find((other) => other.id === id)!;
    const spans = support?.spans ?? [];
    const place = spans[0] ?? ('evidence' in one ? one.evidence[0] : 'content' in one ? one.content[0] : one.action[0]);
    console.log(`${i + 1} | ${document} ${id} | ${kind}.${field} | ${shown(value, record)}`);
    console.log(
      `    ${one.rule} -> ${support?.rule ?? '-'}: ${spans.map((span) => `"${span.text}"`).join(' + ') || 'NONE'}`,
    );
    if (place) console.log(`    ${around(record.article.text, place)}\n`);
  }
}

const share = (values: readonly Value[]): number =>
  Math.round((1000 * values.filter(rests).length) / Math.max(1, values.length)) / 10;

/** One figure over all values; beside it every field that does not reach 100. */
function run(shared: string): Score[] {
  const values = read(shared);
  if (process.env.SHOW) print(values);
  return (Object.keys(fields) as Kind[]).map((kind) => {
    const own = values.filter((value) => value.kind === kind);
    const short = fields[kind]
      .map((field) => [field, share(own.filter((value) => value.field === field))] as const)
      .filter(([field, value]) => value < 100 && own.some((one) => one.field === field));
    return { id: `support.${kind}`, value: share(own), count: own.length, beside: Object.fromEntries(short) };
  });
}

export const measures: Measure[] = [{ name: 'support', data: files.map((file) => `corpora/attribution/${file}`), run }];
