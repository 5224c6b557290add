/** JSON Lines of pairs `{id, text, source: [start, end], target: [start, end]}`: one pair of actors a line, in flat memory. */
import { createReadStream } from 'node:fs';
import { DemarcheError, type Range } from '../0-model/index.ts';
import { type ByteStream, type Line, linesOf } from './bytes.ts';
import { defaultLimits, sizeText } from './options.ts';
import { asDemarcheError, emptyInput, shownName } from './problems.ts';

/** A sentence or a few, and the two actors in it; a side that the line leaves out is null. */
export interface Pair {
  id: string | number | null;
  text: string;
  /** Half-open UTF-16 offsets into `text`. */
  source: Range | null;
  target: Range | null;
}

/** One line: the pair, or why it could not be read. `name` is "FILE:LINE". */
export type PairItem =
  | { name: string; line: number; pair: Pair }
  | { name: string; line: number; id: string | number | null; error: DemarcheError };

/** A pair stands in a sentence or a paragraph; what is longer is a mistake, and would take long to parse. */
const longest = 20_000;
const shape = 'Write one object a line: {"id": …, "text": …, "source": [start, end], "target": [start, end]}.';

const bad = (name: string, problem: string): DemarcheError =>
  new DemarcheError('bad-pair', shownName(name), problem, shape);

function parse(line: Line, name: string): Record<string, unknown> {
  if (line.bytes === null) throw bad(name, `is longer than the limit of ${sizeText(defaultLimits.lineBytes)}`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line.bytes));
  } catch (error) {
    throw bad(name, error instanceof SyntaxError ? 'is no JSON' : 'is not UTF-8');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(name, 'is no JSON object');
  return value as Record<string, unknown>;
}

function rangeOf(value: unknown, key: string, text: string, name: string): Range | null {
  if (value === undefined || value === null) return null;
  const [start, end] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : [];
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end))
    throw bad(name, `"${key}" is no pair of whole numbers [start, end]`);
  const range = { start: start as number, end: end as number };
  if (range.start < 0 || range.end > text.length || range.start >= range.end)
    throw bad(name, `"${key}" [${range.start}, ${range.end}] is no span of a text of ${text.length} characters`);
  return range;
}

const idOf = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

function pairOf(fields: Record<string, unknown>, name: string): Pair {
  const { text } = fields;
  if (typeof text !== 'string' || text.trim() === '') throw bad(name, 'has no "text"');
  if (text.length > longest) throw bad(name, `its text is longer than ${longest} characters`);
  const source = rangeOf(fields.source, 'source', text, name);
  const target = rangeOf(fields.target, 'target', text, name);
  if (!source && !target) throw bad(name, 'has neither "source" nor "target"');
  return { id: idOf(fields.id), text, source, target };
}

function itemOf(line: Line, name: string): PairItem {
  let id: string | number | null = null;
  try {
    const fields = parse(line, name);
    id = idOf(fields.id);
    return { name, line: line.number, pair: pairOf(fields, name) };
  } catch (error) {
    return { name, line: line.number, id, error: asDemarcheError(error, name) };
  }
}

/**
 * The pairs of a file, or of standard input for "-", in order. Blank lines are passed over; a bad line is an item with
 * an error, and the others go on.
 * @throws DemarcheError `missing-file`, `no-permission`, `unreadable`, `empty-input`
 */
export async function* openPairs(
  input: string,
  stream: ByteStream = input === '-' ? process.stdin : createReadStream(input),
): AsyncGenerator<PairItem> {
  let any = false;
  try {
    for await (const line of linesOf(stream, defaultLimits)) {
      const mark = line.number === 1 && line.bytes?.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf));
      if (mark) line.bytes = line.bytes!.subarray(3);
      if (line.bytes !== null && line.bytes.toString('latin1').trim() === '') continue;
      any = true;
      yield itemOf(line, `${input}:${line.number}`);
    }
  } catch (error) {
    throw asDemarcheError(error, input);
  }
  if (!any) throw emptyInput(input);
}
