/** Commitments with a deadline as an iCalendar stream (RFC 5545): one all-day entry each, the same bytes every time. */
import { createHash } from 'node:crypto';
import type { Commitment, DocumentRecord } from '../../0-model/index.ts';

const crlf = '\r\n';

export const calendarHead = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//demarche//promises//EN',
  'CALSCALE:GREGORIAN',
  '',
].join(crlf);
export const calendarTail = `END:VCALENDAR${crlf}`;

/** TEXT values: backslash, semicolon, comma and line breaks are escaped (3.3.11); other control characters go. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, ' ')
    .replace(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replace(/\n/gu, '\\n');

/** Folds a content line so that no line is longer than 75 octets, never inside a character (3.1). */
export function fold(line: string): string {
  const out: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (size + bytes > 75) {
      out.push(part);
      part = ' ';
      size = 1;
    }
    part += char;
    size += bytes;
  }
  return [...out, part].join(crlf) + crlf;
}

const compact = (day: string): string => day.replaceAll('-', '');

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const isDay = (day: string | null): day is string => day !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day);

/** From the first to after the last day that the entry stands on: a limit on its last day, a plan on all days it can mean. */
function daysOf(due: NonNullable<Commitment['due']>): [string, string] | null {
  if (!isDay(due.latest)) return null;
  const whole = (due.rel === 'on' || due.rel === 'in') && isDay(due.earliest) ? due.earliest : due.latest;
  return [whole, dayAfter(due.latest)];
}

/** When the record was made has no place in it: the stamp is the day of publication, or the epoch where that is unknown. */
const stampOf = (record: DocumentRecord): string => {
  const { value, latest } = record.article.published;
  const day = [value, latest].find((one) => isDay(one ?? null));
  return `${day ? compact(day) : '19700101'}T000000Z`;
};

const uidOf = (record: DocumentRecord, id: string): string =>
  `${createHash('sha256').update(`${record.id}\n${id}`).digest('hex').slice(0, 32)}@demarche`;

/** The entries of a record's commitments that have a day; empty when none has. `document` is the page's name. */
export function calendarEntries(record: DocumentRecord, document: string): string {
  const names = new Map(record.actors.map((actor) => [actor.id, actor.name]));
  const nameOf = (ids: string[]): string => ids.map((id) => names.get(id) ?? id).join(', ');
  return record.commitments.map((one) => entry(record, document, one, nameOf)).join('');
}

function entry(record: DocumentRecord, document: string, one: Commitment, nameOf: (ids: string[]) => string): string {
  const days = one.due && daysOf(one.due);
  if (!one.due || !days) return '';
  const action = (one.action[0]?.text ?? '').replace(/\s+/gu, ' ');
  const about = [
    `${one.kind}, ${one.due.rel} ${one.due.value}`,
    one.by.length ? `by ${nameOf(one.by)}` : null,
    one.toward.length ? `toward ${nameOf(one.toward)}` : null,
    one.condition ? `condition: ${one.condition.text.replace(/\s+/gu, ' ')}` : null,
    `source: ${record.source.uri ?? document}`,
  ];
  const lines = [
    'BEGIN:VEVENT',
    `UID:${uidOf(record, one.id)}`,
    `DTSTAMP:${stampOf(record)}`,
    `DTSTART;VALUE=DATE:${compact(days[0])}`,
    `DTEND;VALUE=DATE:${compact(days[1])}`,
    `SUMMARY:${escapeText(`${nameOf(one.obliged)}: ${action}`)}`,
    `DESCRIPTION:${escapeText(about.filter((line) => line !== null).join('\n'))}`,
    `CATEGORIES:${one.kind.toUpperCase()}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  return lines.map(fold).join('');
}
