/** What an accord, plan or resolution provides for: its parties are obliged. */
import { type PoliticalEvent, type Span, type Support, spanOf } from '../../0-model/index.ts';
import {
  headWord,
  isPassive,
  isVerbGroup,
  kindAt,
  lowerAt,
  objectOf,
  obliquesAfter,
  type Reading,
  skip,
  standingOf,
  subjectOf,
  type VerbGroup,
} from '../events/index.ts';
import { actionSpan } from './action.ts';
import { type Deed, type Draftling, infinitiveAfter, partiesOf, towardOf, type World } from './deed.ts';
import { type Due, dueOf } from './due.ts';

const accords =
  /^(?:accord|accords|agreement|treaty|deal|pact|plan|program|programme|protocol|memorandum|convention|resolution|truce)$/u;
const provides = /^(?:call|provide|require|stipulate|commit|oblige|envisage|envision)$/u;

/** The parties of the signing told nearest before this sentence, or in it. */
function signing(reading: Reading, world: World): PoliticalEvent | undefined {
  const before = world.events.filter(
    (event) => event.rule.startsWith('event.support.sign') && event.evidence[0]!.start <= reading.sentence.end,
  );
  return before.at(-1);
}

/** The parties rest on the signing; kind, action and day on what the accord says. */
function provisionSupport(reading: Reading, i: number, signed: Span[], action: Span, due: Due | null): Support {
  const rule = 'commitment.accord-provides';
  const parties = { spans: signed, basis: 'resolved' as const, rule };
  const { start, end } = reading.words[reading.chunks[i]!.to - 1]!.token;
  return {
    kind: { spans: [spanOf(reading.text, start, end)], basis: 'explicit', rule },
    obliged: parties,
    by: parties,
    toward: parties,
    action: { spans: [action], basis: 'explicit', rule },
    ...(due ? { due: { spans: due.spans, basis: due.basis, rule: 'commitment.due' } } : {}),
  };
}

/** "The treaty calls for border demarcation", where the article says who signed it. */
export function accordProvisions(reading: Reading, world: World): Draftling[] {
  return reading.chunks.flatMap((chunk, i) => {
    if (!isVerbGroup(chunk) || !provides.test(chunk.lemma) || chunk.infinitive) return [];
    const subject = subjectOf(reading, i)[0];
    const noun = subject === undefined ? undefined : reading.words[headWord(reading, reading.chunks[subject]!)]!.lower;
    const at = skip(reading, i + 1, 1);
    const np = kindAt(reading, at) === 'P' ? skip(reading, at + 1, 1) : at;
    if (!noun || !accords.test(noun) || kindAt(reading, np) !== 'NP') return [];
    const event = signing(reading, world);
    const parties = event ? [...new Set([...event.source, ...event.target])] : [];
    if (!event || parties.length < 2) return [];
    const action = actionSpan(reading, np, reading.chunks[np]!.from);
    const due = dueOf(world.article, reading, action);
    const rule = 'commitment.accord-provides';
    return [
      {
        kind: 'agreement' as const,
        obliged: parties,
        by: parties,
        toward: parties,
        action: [action],
        due: due?.due ?? null,
        condition: null,
        statements: [],
        support: provisionSupport(reading, i, event.evidence, action, due),
        rule,
        confidence: 0.6,
      },
    ];
  });
}

/** "Under the accord, Freedonia will withdraw", "the treaty obliges Freedonia to withdraw". */
export function byAccord(reading: Reading, i: number, group: VerbGroup): Deed | null {
  return underAccord(reading, i, group) ?? accordObliges(reading, i, group);
}

const bound = /^(?:will|would|must|shall|is|are|has|have)$/u;

function underAccord(reading: Reading, i: number, group: VerbGroup): Deed | null {
  const under = reading.chunks.findIndex((_, at) => at < i && /^(?:under|in)$/u.test(lowerAt(reading, at)));
  if (under < 0 || under > 2 || group.negated) return null;
  const np = reading.chunks[under + 1];
  if (
    lowerAt(reading, under) !== 'under' ||
    np?.kind !== 'NP' ||
    !accords.test(reading.words[headWord(reading, np)]!.lower)
  )
    return null;
  const owes = /^(?:be|have)$/u.test(group.lemma) ? infinitiveAfter(reading, i) : null;
  const modal = group.form === 'base' && group.aux.some((one) => bound.test(one));
  if (!owes && !modal) return null;
  const obliged = partiesOf(reading, subjectOf(reading, i));
  if (!obliged.length) return null;
  const at = owes ? { chunk: owes.chunk, word: owes.word } : { chunk: i, word: group.main };
  const toward = towardOf(reading, at.chunk);
  const rule = 'commitment.under-accord';
  return { kind: 'agreement', rule, obliged, by: obliged, toward, reading, ...at, trigger: headWord(reading, np) };
}

const binding = /^(?:oblige|require|commit|bind|compel|obligate|mandate|order|allow)$/u;

function accordObliges(reading: Reading, i: number, group: VerbGroup): Deed | null {
  if (!binding.test(group.lemma) || group.lemma === 'allow' || group.negated || isPassive(reading, i)) return null;
  const subject = subjectOf(reading, i)[0];
  const noun = subject === undefined ? -1 : headWord(reading, reading.chunks[subject]!);
  if (noun < 0 || !accords.test(reading.words[noun]!.lower)) return null;
  const objects = objectOf(reading, i, group.to);
  const obliged = partiesOf(reading, objects, true);
  const found = infinitiveAfter(reading, objects.at(-1) ?? i);
  if (!obliged.length || !found) return null;
  const { chunk, word } = found;
  const rule = 'commitment.accord-obliges';
  return {
    kind: 'agreement',
    rule,
    obliged,
    by: [],
    toward: towardOf(reading, chunk),
    reading,
    chunk,
    word,
    trigger: noun,
  };
}

const agreed =
  /^(?:ceasefire|cease-fire|truce|armistice|withdrawal|exchange|swap|release|cooperation|talks|negotiations|demarcation|inspections?|disarmament|disengagement|halt|cuts?|reductions?|resumption|reopening|extradition|pullout|deployment)$/u;

/** "agreed on an exchange of prisoners": both are to carry it out. */
export function byAgreedNoun(reading: Reading, i: number, group: VerbGroup): Deed | null {
  if (group.lemma !== 'agree' || group.negated || /^(?:negated|open|said)$/u.test(standingOf(reading, i))) return null;
  const np = obliquesAfter(reading, i, 4).find((one) => /^(?:on|to|upon)$/u.test(one.preposition))?.phrases[0];
  if (np === undefined || !agreed.test(reading.words[headWord(reading, reading.chunks[np]!)]!.lower)) return null;
  const obliged = partiesOf(reading, subjectOf(reading, i));
  if (!obliged.length) return null;
  const rule = 'commitment.agreed-on';
  const word = reading.chunks[np]!.from;
  return {
    kind: 'agreement',
    rule,
    obliged,
    by: obliged,
    toward: obliged,
    reading,
    chunk: np,
    word,
    trigger: group.main,
  };
}
