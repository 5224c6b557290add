/** Statements as attribution corpora and their scorers write them: content, source, cue, type, speaker. */
import { type Article, type DocumentRecord, type Statement, toPageRange } from '../../0-model/index.ts';

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
  /** `article.text`; absent when offsets count in the page. */
  text?: string;
  attributions: Attribution[];
}

export interface AttributionOptions {
  /**
   * Write the tail of a split quotation as a quotation of its own, without source and cue, and no source where a cue
   * shares another's ("…, adding that"), as some corpora do.
   */
  split?: boolean;
  /**
   * Only quotations and reported clauses, as quotation corpora count them: no thoughts, no objects of saying ("denied
   * meddling") or infinitives without a quotation, nothing said inside another's words but what an outlet relays.
   */
  quotations?: boolean;
  /**
   * What the offsets count in: `article.text` (the default), or the page's decoded characters as they came in, in which
   * case no text is written, since a record does not hold the page.
   */
  offsets?: 'article' | 'page';
}

type AttributionRecord = Pick<DocumentRecord, 'id' | 'article' | 'actors' | 'statements'> &
  Partial<Pick<DocumentRecord, 'source'>>;

const offsets = (span: { start: number; end: number } | null): Offsets => (span ? [[span.start, span.end]] : []);
const startsQuoted = (text: string): boolean => /^\s*(?:[“"‘'«]|``)/u.test(text);

/** One line of an attribution corpus for the record. `speaker` is the actor's name, or the source's words. */
export function attributions(record: AttributionRecord, options: AttributionOptions = {}): Attributions {
  const names = new Map(record.actors.map((actor) => [actor.id, actor.name]));
  const byId = new Map(record.statements.map((statement) => [statement.id, statement]));
  const kept = record.statements.filter(
    (statement) => !options.quotations || isQuotation(statement, byId.get(statement.within ?? '')),
  );
  const list = kept.flatMap((statement) => {
    const whole = attribution(statement, names);
    if (!options.split) return [whole];
    const shared = statement.support.speaker?.rule === 'statement.shared-speaker';
    return splitTail(statement, shared ? { ...whole, source: [] } : whole);
  });
  if (options.offsets !== 'page')
    return { id: record.source?.id ?? record.id, text: record.article.text, attributions: list };
  return { id: record.source?.id ?? record.id, attributions: list.map((item) => onPage(record.article, item)) };
}

const clausal =
  /^statement\.(?:participle-)?(?:quote|clause|that|told-(?:quote|that|clause|colon)|according|floating|lone|quoted|colon|headline|called|introduced)/u;
/** With a quotation inside, a question or an infinitive counts too. */
const partly = /^statement\.(?:participle-)?(?:wh|to|told|judged|gerund)/u;
const relaying = /^statement\.(?:according-to|relayed-by|quoted-as-saying)$/u;

function isQuotation(statement: Statement, outer: Statement | undefined): boolean {
  if (outer && !relaying.test(outer.rule)) return false;
  return clausal.test(statement.rule) || (statement.mode !== 'indirect' && partly.test(statement.rule));
}

function attribution(statement: Statement, names: ReadonlyMap<string, string>): Attribution {
  const resolved = statement.speaker?.map((id) => names.get(id) ?? id).join(' and ');
  const words = statement.support.speaker?.spans[0]?.text ?? statement.source?.text ?? null;
  const beside =
    statement.support.speaker?.rule !== 'statement.last-speaker' ? (statement.support.speaker?.spans ?? []) : [];
  return {
    content: statement.content.map((span) => [span.start, span.end]),
    source: beside.length > 0 ? beside.map((span) => [span.start, span.end]) : offsets(statement.source),
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

function onPage(article: Article, item: Attribution): Attribution {
  const move = (spans: Offsets): Offsets => spans.map(([start, end]) => toPageRange(article, { start, end }));
  return { ...item, content: move(item.content), source: move(item.source), cue: move(item.cue) };
}
