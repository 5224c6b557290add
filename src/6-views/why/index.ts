/** Why something stands in a record: its sentence, the way through the tree, what each value rests on, the rule and its reason. */
import type { DocumentRecord, Span, Support } from '../../0-model/index.ts';
import { explainRule } from './rules.ts';
import { type Parsed, pathBetween, sentenceAt } from './tree.ts';

interface Item {
  what: string;
  rule: string;
  confidence: number;
  evidence: Span[];
  support: Support;
}

/** The event, commitment, statement, claim or link with this id. */
function find(record: DocumentRecord, id: string): Item | null {
  const event = record.events.find((one) => one.id === id);
  if (event) {
    const what = `event ${event.mode ? `${event.type} ${event.mode}` : event.type}, ${event.status}`;
    return { ...event, what };
  }
  const commitment = record.commitments.find((one) => one.id === id);
  if (commitment) return { ...commitment, what: `commitment, ${commitment.kind}`, evidence: commitment.action };
  const statement = record.statements.find((one) => one.id === id);
  if (statement) {
    const spans = [statement.cue, ...statement.content].filter((span): span is Span => span !== null);
    return { ...statement, what: `statement, ${statement.act}`, evidence: spans };
  }
  const claim = record.claims.find((one) => one.id === id);
  if (claim) return { ...claim, what: 'claim', evidence: claim.stances.map((one) => one.evidence), support: {} };
  const link = record.links.find((one) => one.id === id);
  if (!link) return null;
  const told = [link.from, link.to].flatMap((end) => find(record, end)?.evidence[0] ?? []);
  const evidence = link.cue ? [link.cue, ...told] : told;
  return { ...link, what: `link from ${link.from} to ${link.to}, ${link.basis}`, evidence, support: {} };
}

/** The word that shows the kind of thing, where the record keeps it. */
const triggerOf = (item: Item): Span | undefined =>
  item.support.type?.spans[0] ?? item.support.kind?.spans[0] ?? item.evidence[0];

function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/gu, '\ufffd')
    .trim();
}

function valueLines(name: string, item: Item, trigger: Span | undefined, parsed: Parsed | null): string[] {
  const { spans, basis, rule } = item.support[name]!;
  const own = rule === item.rule ? '' : `, ${rule}`;
  const head = `  ${name}: ${spans.map((span) => `“${oneLine(span.text)}”`).join(', ') || 'nothing'} (${basis}${own})`;
  const paths = spans.flatMap((span) => {
    const path = parsed && trigger && span !== trigger ? pathBetween(parsed, span, trigger) : null;
    // A path of one word says nothing.
    return path && /[←→]/u.test(path) ? [`    ${oneLine(path)}`] : [];
  });
  return [head, ...paths];
}

/** The explanation as text for a terminal; null when the record holds nothing with that id. Ends with a line break. */
export function why(record: DocumentRecord, id: string): string | null {
  const item = find(record, id);
  if (!item) return null;
  const trigger = triggerOf(item);
  const sentences = item.evidence.map((span) => sentenceAt(record, span.start));
  const parsed = trigger ? sentenceAt(record, trigger.start) : null;
  const told = [
    ...new Set(sentences.flatMap((one) => (one ? [oneLine(record.article.text.slice(one.start, one.end))] : []))),
  ];
  const rule = explainRule(item.rule);
  const lines = [
    `${id}: ${item.what}, confidence ${item.confidence}`,
    '',
    told.length > 1 ? 'Sentences' : 'Sentence',
    ...told.map((text) => `  ${text}`),
    '',
    'Rests on',
    ...item.evidence.slice(0, 1).map((span) => `  words: “${oneLine(span.text)}” (${span.start}–${span.end})`),
    ...Object.keys(item.support).flatMap((name) => valueLines(name, item, trigger, parsed)),
    '',
    `Rule ${item.rule}`,
    `  ${rule ? rule.reason : 'Not among the listed rules: a way of reporting speech, or a frame of your own lexicon.'}`,
    ...(rule ? [`  in ${rule.source}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
