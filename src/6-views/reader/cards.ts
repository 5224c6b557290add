/** The margin: one card for each record, with its words and, folded, why it is there. */
import type { DocumentRecord, Support, Time } from '../../0-model/index.ts';
import {
  type ActorLine,
  type CommitmentLine,
  type Digest,
  type DisputeLine,
  type EventLine,
  type LinkLine,
  oneLine,
  type StatementLine,
} from '../digest/index.ts';
import { type Html, html } from './html.ts';
import { timeId } from './layers.ts';

const clip = (text: string, most = 260): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const dots = (...parts: (string | null | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

interface CardParts {
  id: string;
  layer: string;
  badge: string;
  head: string;
  about?: string;
  words?: string;
  more?: Html | null;
  depth?: number;
}

function card({ id, layer, badge, head, about, words, more, depth }: CardParts): Html {
  return html`<li class="card ${layer}" id="card-${id}" data-id="${id}" data-depth="${depth ?? 0}"><button type="button" class="hit" aria-pressed="false"><span class="badge">${badge}</span> <strong>${head}</strong>${about ? html` <span class="about">${about}</span>` : null}${words ? html`<q>${clip(words)}</q>` : null}</button>${more}</li>`;
}

interface Reasoned {
  id: string;
  support: Support;
  rule: string;
  confidence: number;
}

function why(record: Reasoned | undefined): Html | null {
  if (!record) return null;
  const rows = Object.entries(record.support).map(
    ([field, { spans, basis, rule }]) =>
      html`<tr><th scope="row">${field}</th><td>${spans.map((span) => `“${clip(oneLine(span.text), 90)}”`).join(' ')}</td><td>${basis}<br><code>${rule}</code></td></tr>`,
  );
  return html`<details><summary>why</summary><p>rule <code>${record.rule}</code>, confidence ${record.confidence.toFixed(2)}</p>${rows.length > 0 ? html`<table>${rows}</table>` : null}</details>`;
}

const statementCard = (line: StatementLine, record: Reasoned | undefined): Html =>
  card({
    id: line.id,
    layer: 'statement',
    badge: line.act,
    head: line.speaker + (line.addressee ? ` → ${line.addressee}` : ''),
    about: dots(line.mode, line.date),
    words: line.words,
    more: why(record),
    depth: Math.min(line.depth, 3),
  });

const eventCard = (line: EventLine, record: Reasoned | undefined): Html =>
  card({
    id: line.id,
    layer: 'event',
    badge: line.mode ? `${line.type} ${line.mode}` : line.type,
    head: line.who + (line.whom ? ` → ${line.whom}` : ''),
    about: dots(
      line.date,
      line.place,
      line.quantity,
      line.status !== 'actual' && line.status,
      line.background && 'background',
      line.attributedTo && `says ${line.attributedTo}`,
      line.copies > 1 && `${line.copies} passages`,
    ),
    words: line.words,
    more: why(record),
  });

const commitmentCard = (line: CommitmentLine, record: Reasoned | undefined): Html =>
  card({
    id: line.id,
    layer: 'commitment',
    badge: line.due ?? 'no date',
    head: line.obliged + (line.toward ? ` → ${line.toward}` : ''),
    about: dots(
      line.kind,
      line.by && `said by ${line.by}`,
      line.condition && `if ${line.condition}`,
      line.copies > 1 && `${line.copies} passages`,
    ),
    words: line.words,
    more: why(record),
  });

const disputeCard = (line: DisputeLine): Html =>
  card({
    id: line.id,
    layer: 'claim',
    badge: 'disputed',
    head: line.words,
    more: html`<ul class="stances">${line.stances.map((s) => html`<li><span class="stance ${s.stance}">${s.stance}</span> <strong>${s.who}</strong> <q>${clip(s.words, 140)}</q></li>`)}</ul>`,
  });

const linkItem = (line: LinkLine): Html =>
  html`<li class="chain"><a href="#card-${line.fromId}">${line.from}</a><span class="arrow" aria-label="answered by">↓</span><a href="#card-${line.toId}">${line.to}</a><span class="about">${dots(line.basis, line.cue && `“${line.cue}”`)}</span></li>`;

function actorCard(line: ActorLine): Html {
  const total = line.mentions.reduce((sum, { count }) => sum + count, 0);
  const rows = line.mentions.map(
    ({ words, form, basis, rule, count }) =>
      html`<tr><th scope="row">“${clip(words, 90)}”${count > 1 ? ` ×${count}` : ''}</th><td>${form}</td><td>${basis ?? ''}${rule ? html`<br><code>${rule}</code>` : null}</td></tr>`,
  );
  return card({
    id: line.id,
    layer: 'mention',
    badge: line.kind,
    head: line.name,
    about: dots(line.country, line.sector, ...line.offices, `${total} ${total === 1 ? 'mention' : 'mentions'}`),
    more: html`<details><summary>mentions</summary><table>${rows}</table></details>`,
  });
}

const timeCard = (time: Time, index: number): Html =>
  card({
    id: timeId(index),
    layer: 'time',
    badge: time.value,
    head: oneLine(time.span.text),
    about: dots(
      time.earliest &&
        time.latest &&
        (time.earliest === time.latest ? time.earliest : `${time.earliest} … ${time.latest}`),
      time.basis,
    ),
  });

function group(id: string, title: string, items: Html[]): Html | null {
  if (items.length === 0) return null;
  return html`<section class="group" data-group="${id}"><h2>${title} <span class="count">${items.length}</span></h2><ul>${items}</ul></section>`;
}

/** The margin of a record: groups of cards in the order a reader asks for them. */
export function margin(record: DocumentRecord, view: Digest): Html {
  const byId = new Map<string, Reasoned>(
    [...record.statements, ...record.events, ...record.commitments].map((each) => [each.id, each]),
  );
  return html`${group(
    'statement',
    'Who said what',
    view.statements.map((line) => statementCard(line, byId.get(line.id))),
  )}${group(
    'event',
    'What happened',
    view.events.map((line) => eventCard(line, byId.get(line.id))),
  )}${group(
    'commitment',
    'Promised, demanded, due',
    view.commitments.map((line) => commitmentCard(line, byId.get(line.id))),
  )}${group('claim', 'Disputed', view.disputes.map(disputeCard))}${group(
    'link',
    'What answered what',
    view.links.map(linkItem),
  )}${group('mention', 'Who is who', view.actors.map(actorCard))}${group('time', 'When', record.times.map(timeCard))}`;
}
