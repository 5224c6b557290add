/** Makes a commitment of a deed found: who is obliged, by when, on what condition, and what each value rests on. */
import { type Span, type Statement, type Support, spanOf } from '../../0-model/index.ts';
import { actsFor, idsOf, isPolitical, type Party, statementAt } from '../events/index.ts';
import { actionSpan, chunksSpan } from './action.ts';
import { conditionOf } from './condition.ts';
import type { Deed, Draftling, World } from './deed.ts';
import { type Due, dueAtHead, dueOf } from './due.ts';

/** A minister's promise obliges the state where the article names it as an actor. */
function obligedIds(parties: Party[], world: World): string[] {
  const ids = idsOf(parties, world);
  return [...new Set(ids.map((id) => stateOf(id, world)))];
}

function stateOf(id: string, world: World): string {
  const actor = world.actors.get(id);
  if (actor?.kind !== 'person' || !actor.country || !world.actors.has(actor.country)) return actsFor(id, world);
  const office = actor.offices.some(
    (one) =>
      /president|minister|secretary|chancellor|premier|spokes|ambassador|king|emperor/iu.test(one.title) &&
      !/party|opposition|former/iu.test(one.title),
  );
  return office ? actor.country : id;
}

const spansOf = (parties: Party[]): Span[] =>
  parties.map(({ mention }) => ({ start: mention.start, end: mention.end, text: mention.text }));

/** Demands and deadlines on a political page may bind anybody; everything else binds those who act in politics. */
function mayBeObliged(obliged: string[], deed: Deed, world: World): boolean {
  if (!obliged.length) return false;
  const kinds = obliged.map((id) => world.actors.get(id)?.kind);
  if (deed.kind === 'demand' && kinds.every((kind) => kind === 'population')) return false;
  const anybody = world.political && (deed.kind === 'demand' || deed.kind === 'deadline');
  return anybody || obliged.some((id) => isPolitical(world.actors.get(id)));
}

/** The action without the deadline at its end. */
function withoutDue(action: Span, due: Due | null, text: string): Span {
  const first = due?.spans[0];
  const tail =
    due &&
    /^(?:by|before|within)$/u.test(due.due.rel) &&
    first &&
    first.start > action.start &&
    first.start < action.end;
  if (!tail) return action;
  const cut = text.slice(action.start, first.start).trimEnd();
  return due.spans.at(-1)!.end >= action.end - 1 && cut
    ? spanOf(text, action.start, action.start + cut.length)
    : action;
}

export function build(deed: Deed, world: World): Draftling | null {
  const { reading, kind, rule } = deed;
  const obliged = kind === 'plan' || kind === 'demand' ? idsOf(deed.obliged, world) : obligedIds(deed.obliged, world);
  if (!mayBeObliged(obliged, deed, world)) return null;
  const whole =
    deed.last === undefined
      ? actionSpan(reading, deed.chunk, deed.word, deed.nominal)
      : chunksSpan(reading, deed.word, deed.last);
  const due =
    deed.due ?? dueOf(world.article, reading, whole) ?? (isAhead(deed) ? dueAtHead(world.article, reading) : null);
  const action = withoutDue(whole, due, reading.text);
  // "Yes, we will do": a deed that the words do not name.
  if (/^do$/iu.test(action.text)) return null;
  const negated = /^(?:not|never|\p{L}+n['’]t)\b/iu.test(action.text);
  const condition = conditionOf(reading, deed.word, negated);
  const statement = statementAt(world.statements, action.start);
  const by = idsOf(deed.by, world);
  const toward = idsOf(deed.toward, world).filter((id) => !obliged.includes(id));
  return {
    kind,
    obliged,
    by,
    toward,
    action: [action],
    due: due?.due ?? null,
    condition,
    statements: statement ? [statement.id] : [],
    support: supportOf(deed, { by, toward, due, condition, action, statement }),
    rule,
    confidence: due ? 0.8 : 0.65,
  };
}

/** A date at the head of the sentence is when a planned or announced thing is to be done. */
const isAhead = (deed: Deed): boolean => deed.kind === 'plan' || deed.rule === 'commitment.will';

interface Values {
  by: string[];
  toward: string[];
  due: Due | null;
  condition: Span | null;
  action: Span;
  statement: Statement | undefined;
}

function supportOf(deed: Deed, { by, toward, due, condition, action, statement }: Values): Support {
  const { reading, rule } = deed;
  const { start, end } = reading.words[deed.trigger]!.token;
  const support: Support = {
    kind: { spans: [spanOf(reading.text, start, end)], basis: 'explicit', rule },
    obliged: { spans: spansOf(deed.obliged), basis: 'resolved', rule },
    action: { spans: [action], basis: 'explicit', rule },
  };
  if (by.length) support.by = { spans: spansOf(deed.by), basis: 'resolved', rule };
  if (toward.length) support.toward = { spans: spansOf(deed.toward), basis: 'resolved', rule };
  if (due) support.due = { spans: due.spans, basis: due.basis, rule: 'commitment.due' };
  if (condition) support.condition = { spans: [condition], basis: 'explicit', rule: 'commitment.condition' };
  if (statement) {
    const told = statement.cue ?? statement.content[0] ?? action;
    support.statements = { spans: [told], basis: 'resolved', rule: 'commitment.inside-statement' };
  }
  return support;
}
