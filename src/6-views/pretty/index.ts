/** The terminal view: headline, date and why, who said what to whom, what happened, what is promised, what is disputed. */
import { styleText } from 'node:util';
import type { Diagnostic, DocumentRecord } from '../../0-model/index.ts';
import {
  type ActorLine,
  type CommitmentLine,
  type Digest,
  type DisputeLine,
  digest,
  type EventLine,
  type LinkLine,
  type StatementLine,
} from '../digest/index.ts';
import { wrap } from './wrap.ts';

type Style = Parameters<typeof styleText>[0];
export interface PrettyOptions {
  colour: boolean;
  /** Columns to wrap at. */
  width: number;
}

type Paint = (style: Style, text: string) => string;

const stanceStyle: Record<DisputeLine['stances'][number]['stance'], Style> = {
  asserts: 'green',
  denies: 'red',
  doubts: 'yellow',
  declines: 'gray',
};

/** Text from a page must not steer the terminal: every control character is shown as "�". */
function safe<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\ufffd') as T;
  if (Array.isArray(value)) return value.map(safe) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, safe(inner)])) as T;
}

/** Renders a record as text for a terminal (`colour`) or a pipe. Ends with a line break. */
export function pretty(record: DocumentRecord, options: PrettyOptions): string {
  const paint: Paint = options.colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const view = safe(digest(record));
  const body = (text: string, indent: number): string => wrap(text, options.width, indent);
  // The exact words stand behind a bar: quotation marks of our own would mix with the page's.
  const words = (text: string, indent: number): string =>
    wrap(text, options.width - 2 - indent, 0)
      .split('\n')
      .map((each) => `${' '.repeat(indent)}${paint('gray', '│')} ${each}`)
      .join('\n');
  const sections = [
    heading(view, paint, options.width),
    section(
      'Who said what to whom',
      view.statements.map((line) => statement(line, paint, words)),
      paint,
    ),
    section(
      'What happened',
      view.events.map((line) => event(line, paint, words)),
      paint,
    ),
    section(
      'Promised, demanded, due',
      view.commitments.map((line) => commitment(line, paint, words)),
      paint,
    ),
    section(
      'Disputed',
      view.disputes.map((line) => dispute(line, paint, words)),
      paint,
    ),
    section(
      'What answered what',
      view.links.map((line) => link(line, paint, body)),
      paint,
    ),
    section(
      'Who is who',
      view.actors.map((line) => actor(line, paint, body)),
      paint,
    ),
    notes(safe(record.diagnostics), paint, options.width),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function heading(view: Digest, paint: Paint, width: number): string {
  const removed = view.removed.map(({ reason, count }) => `${count} ${reason}`).join(', ');
  return [
    paint('bold', wrap(view.title, width, 0)),
    `${view.published}  ${paint('gray', view.because)}`,
    ...(view.source ? [paint('gray', view.source)] : []),
    ...(removed ? [paint('gray', `set aside: ${removed}`)] : []),
  ].join('\n');
}

function section(title: string, entries: string[], paint: Paint): string {
  if (entries.length === 0) return '';
  return [paint(['bold', 'cyan'], title.toUpperCase()), ...entries].join('\n');
}

function statement(line: StatementLine, paint: Paint, body: (text: string, indent: number) => string): string {
  const pad = 2 + 2 * line.depth;
  const who = paint('bold', line.speaker) + (line.addressee ? ` → ${line.addressee}` : '');
  const about = [line.act, line.mode, line.date].filter(Boolean).join(' · ');
  return `${' '.repeat(pad)}${who}  ${paint('gray', about)}\n${body(line.words, pad + 2)}`;
}

function event(line: EventLine, paint: Paint, body: (text: string, indent: number) => string): string {
  const about = [
    line.date,
    line.place,
    line.quantity,
    line.status === 'actual' ? null : line.status,
    line.background ? 'background' : null,
    line.attributedTo ? `says ${line.attributedTo}` : null,
    line.copies > 1 ? `${line.copies} passages` : null,
  ].filter(Boolean);
  const type = paint('magenta', line.mode ? `${line.type} ${line.mode}` : line.type);
  const dyad = `${line.who}${line.whom ? ` → ${line.whom}` : ''}`;
  return `  ${type}  ${paint('bold', dyad)}  ${paint('gray', about.join(' · '))}\n${body(line.words, 4)}`;
}

function commitment(line: CommitmentLine, paint: Paint, body: (text: string, indent: number) => string): string {
  const parties = `${line.obliged}${line.toward ? ` → ${line.toward}` : ''}`;
  const about = [
    line.kind,
    line.by ? `said by ${line.by}` : null,
    line.condition ? `if: ${line.condition}` : null,
    line.copies > 1 ? `${line.copies} passages` : null,
  ].filter(Boolean);
  const due = paint('yellow', line.due ?? 'no date');
  return `  ${due}  ${paint('bold', parties)}  ${paint('gray', about.join(' · '))}\n${body(line.words, 4)}`;
}

function dispute(line: DisputeLine, paint: Paint, body: (text: string, indent: number) => string): string {
  const stances = line.stances.map(
    ({ who, stance, words }) =>
      `    ${paint(stanceStyle[stance], stance.padEnd(8))} ${paint('bold', who)}\n${body(words, 13)}`,
  );
  return [body(line.words, 2), ...stances].join('\n');
}

function link(line: LinkLine, paint: Paint, body: (text: string, indent: number) => string): string {
  const why = line.cue ? `“${line.cue}”` : '';
  return `${body(`${line.from}  ⇒  ${line.to}`, 2)}\n${body(paint('gray', `${line.basis} ${why}`.trim()), 4)}`;
}

/** Name, offices of that day, and each wording with its form and, where it is not the name itself, its basis. */
function actor(line: ActorLine, paint: Paint, body: (text: string, indent: number) => string): string {
  const about = [line.kind, line.country, line.sector, ...line.offices].filter(Boolean).join(' · ');
  const wordings = line.mentions.map(({ words, form, basis, count }) => {
    const how = basis === null || basis === 'explicit' ? form : `${form}, ${basis}`;
    return `${words}${count > 1 ? ` ×${count}` : ''} (${how})`;
  });
  return `${body(`${paint('bold', line.name)}  ${paint('gray', about)}`, 2)}\n${body(paint('gray', wordings.join('; ')), 4)}`;
}

function notes(diagnostics: Diagnostic[], paint: Paint, width: number): string {
  if (diagnostics.length === 0) return '';
  const lines = diagnostics.map(({ message }) => wrap(message, width, 2));
  return [paint('gray', 'NOTES'), ...lines.map((text) => paint('gray', text))].join('\n');
}
