/** JSON Lines `{id, text | html, url?, title?, published?}`: one page a line, in flat memory. */
import { DemarcheError, type Diagnostic, type Page } from '../0-model/index.ts';
import { type ByteStream, type Line, linesOf } from './bytes.ts';
import { type InputItem, type Limits, sizeText } from './options.ts';
import { pageFromText } from './page.ts';
import { emptyInput, shownName } from './problems.ts';

const shape = 'Write one object a line: {"id": …, "text" or "html": …, "url"?, "title"?, "published"?}.';
const isoDate = /^\d{4}(?:-\d\d(?:-\d\d(?:[T ][\d:.,]{2,15}(?: ?Z|[+-]\d\d:?\d\d)?)?)?)?$/u;

function badLine(name: string, problem: string): DemarcheError {
  return new DemarcheError('bad-json-line', shownName(name), problem, shape);
}

function parse(line: Line, name: string, limits: Limits): Record<string, unknown> {
  if (line.bytes === null) {
    const problem = `is longer than the limit of ${sizeText(limits.lineBytes)}`;
    throw new DemarcheError('line-too-long', shownName(name), problem, 'Split the line, or leave its page out.');
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line.bytes));
  } catch (error) {
    // V8 quotes the start of the line; its reason without the quotation is enough.
    const reason = error instanceof SyntaxError ? 'is no JSON' : 'is not UTF-8';
    throw badLine(name, reason);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badLine(name, 'is no JSON object');
  return value as Record<string, unknown>;
}

function stringOf(fields: Record<string, unknown>, key: string, name: string): string | undefined {
  const value = fields[key] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  if (key === 'id' && typeof value === 'number') return String(value);
  throw badLine(name, `"${key}" is no string`);
}

function publishedOf(value: string | undefined): { published?: string; diagnostics: Diagnostic[] } {
  if (value === undefined || value.trim() === '') return { diagnostics: [] };
  if (isoDate.test(value.trim())) return { published: value.trim(), diagnostics: [] };
  const message = `"published" is no ISO 8601 date and was left out: ${shownName(value.slice(0, 40))}`;
  return { diagnostics: [{ code: 'published-unreadable', message }] };
}

/**
 * The page of one line. `html` wins over `text` where a line has both.
 * @throws DemarcheError `bad-json-line`, `line-too-long`, `empty-input`
 */
function pageOfLine(line: Line, name: string, limits: Limits): Page {
  const fields = parse(line, name, limits);
  const html = stringOf(fields, 'html', name);
  const text = html ?? stringOf(fields, 'text', name);
  if (text === undefined) throw badLine(name, 'has neither "text" nor "html"');
  if (text.trim() === '') throw emptyInput(name);
  const title = stringOf(fields, 'title', name);
  const { published, diagnostics } = publishedOf(stringOf(fields, 'published', name));
  return pageFromText(text, {
    id: stringOf(fields, 'id', name),
    uri: stringOf(fields, 'url', name),
    mediaType: html === undefined ? 'text/plain' : 'text/html',
    given: { ...(title === undefined ? {} : { title }), ...(published === undefined ? {} : { published }) },
    diagnostics,
  });
}

/** The items of a JSON Lines stream, named "NAME:LINE". Blank lines are passed over. */
export async function* itemsOfLines(stream: ByteStream, name: string, limits: Limits): AsyncGenerator<InputItem> {
  let any = false;
  for await (const line of linesOf(stream, limits)) {
    if (line.number === 1 && line.bytes?.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))) {
      line.bytes = line.bytes.subarray(3);
    }
    if (line.bytes !== null && line.bytes.toString('latin1').trim() === '') continue;
    any = true;
    yield itemOfLine(line, `${name}:${line.number}`, limits);
  }
  if (!any) yield { name, error: emptyInput(name) };
}

function itemOfLine(line: Line, name: string, limits: Limits): InputItem {
  try {
    return { name, page: pageOfLine(line, name, limits) };
  } catch (error) {
    if (error instanceof DemarcheError) return { name, error };
    throw error;
  }
}

/** True when the first line of an input is an object as this format has it. */
export function looksLikeJsonLines(firstLine: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(firstLine));
    return typeof value === 'object' && value !== null && ('text' in value || 'html' in value || 'id' in value);
  } catch {
    return false;
  }
}
