/** Statements as attribution corpora and their scorers write them: content, source, cue, type, speaker. */
import type { DocumentRecord, Statement } from '../../0-model/index.ts';

/** Offsets are UTF-16 code units into `article.text`, half-open. */
export type Offsets = [start: number, end: number][];

export interface Attribution {
  content: Offsets;
  source: Offsets;
  cue: Offsets;
  type: Statement['mode'];
  speaker: string | null;
  rule: string;
}

export interface Attributions {
  id: string;
  text: string;
  attributions: Attribution[];
}

export interface AttributionOptions {
  /** Write the tail of a split quotation as a quotation of its own, without source and cue, as some corpora do. */
  split?: boolean;
}

type AttributionRecord = Pick<DocumentRecord, 'id' | 'article' | 'actors' | 'statements'>;

const offsets = (span: { start: number; end: number } | null): Offsets => (span ? [[span.start, span.end]] : []);
const startsQuoted = (text: string): boolean => /^\s*(?:[“"‘'«]|``)/u.test(text);

/** One line of an attribution corpus for the record. `speaker` is the actor's name, or the source's words. */
export function attributions(record: AttributionRecord, options: AttributionOptions = {}): Attributions {
  const names = new Map(record.actors.map((actor) => [actor.id, actor.name]));
  const list = record.statements.flatMap((statement) => {
    const whole = attribution(statement, names);
    return options.split ? splitTail(statement, whole) : [whole];
  });
  return { id: record.id, text: record.article.text, attributions: list };
}

function attribution(statement: Statement, names: ReadonlyMap<string, string>): Attribution {
  const resolved = statement.speaker?.map((id) => names.get(id) ?? id).join(' and ');
  const words = statement.support.speaker?.spans[0]?.text ?? statement.source?.text ?? null;
  const explicit = statement.support.speaker?.basis === 'explicit' ? statement.support.speaker.spans : [];
  return {
    content: statement.content.map((span) => [span.start, span.end]),
    source: explicit.length > 0 ? explicit.map((span) => [span.start, span.end]) : offsets(statement.source),
    cue: offsets(statement.cue),
    type: statement.mode,
    speaker: resolved ?? words,
    rule: statement.rule,
  };
}

function splitTail(statement: Statement, whole: Attribution): Attribution[] {
  const cut = statement.content.findIndex((span, i) => i > 0 && startsQuoted(span.text));
  if (cut < 0) return [whole];
  const head = { ...whole, content: whole.content.slice(0, cut) };
  const tails = whole.content
    .slice(cut)
    .map((content): Attribution => ({ ...whole, content: [content], source: [], cue: [], type: 'direct' }));
  return [head, ...tails];
}
