/** Runs of capitalised words that name a person or an organisation the lexicon does not know. */
import { groupNoun } from '../knowledge/groups.ts';
import { givenName, peopleCalled } from '../knowledge/roster.ts';
import { isCommonWord, isSurnameHere, onRoster } from './surnames.ts';
import type { View, Word } from './view.ts';
import { honorifics, notNames, particles, suffixes } from './words.ts';

export interface NameRun {
  /** Word indices, half-open; without an honorific. */
  from: number;
  to: number;
  /** The honorific before it, lower case, and where it stands. */
  honorific?: string;
  start: number;
  /** Set when a head word says that it is an organisation ("Ministry", "Inc."). */
  organisation?: string;
  /** Only the language model takes it for an organisation. */
  unsure?: boolean;
}

/** Words that make a run of capitals an organisation, with the sector they tell. */
const heads: Record<string, string> = Object.fromEntries(
  (
    'EDU: university college institute school academy institution faculty; ' +
    ': council committee commission agency association organisation organization federation confederation bureau office authority board group network forum alliance coalition league club project programme program secretariat services service chamber campaign center centre observatory initiative panel branch administration unit; ' +
    'GOV: ministry department embassy consulate treasury chancellery presidency directorate; ' +
    'BUS: inc. inc corp. corp corporation company co. co ltd. ltd llc holdings airlines airways industries bank banks energy oil petroleum technologies systems motors partners plc steel pharmaceuticals electronics telecom airline; ' +
    'PTY: party front movement; MIL: army brigade forces force command fleet battalion regiment division militia navy guard corps; ' +
    'JUD: court tribunal; LEG: parliament assembly senate legislature congress; ' +
    'MED: times post news journal gazette herald tribune radio television tv magazine broadcasting daily; ' +
    'COP: police; HLH: hospital clinic; NGO: foundation society trust fund charity; LAB: union unions; REL: church mosque diocese'
  )
    .split(';')
    .flatMap((group) => {
      const [sector, words] = group.split(':');
      return words!
        .trim()
        .split(' ')
        .map((word) => [word, sector!.trim()] as const);
    }),
);

const isInitial = (word: Word): boolean => /^\p{Lu}\.?$/u.test(word.text) && word.text.length <= 2;
const letters = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** "Russian-backed", "London-based": an adjective made of a name. */
const compound =
  /-(?:\p{Ll}+(?:ed|led|born|style|speaking|made|wide|era|held|run|owned|friendly|dominated|majority|free)|led|run|era|born|made)$/u;

/** A word that can be part of a proper name. */
function canName(view: View, at: number): boolean {
  const word = view.words[at];
  if (!word?.cap || !letters.test(word.text)) return false;
  if (honorifics.has(word.lower) || compound.test(word.text)) return false;
  if (isCommonWord(word.lower)) return isSurnameHere(view, at, view.surnames);
  return !(word.first && view.lowerSeen.has(word.lower) && !word.entity && givenName(word.text) === undefined);
}

/** A word that can begin a name: a proper noun to the parser, where there is one. */
function canBegin(view: View, at: number): boolean {
  const word = view.words[at];
  if (!word || !canName(view, at)) return false;
  if (notNames.has(word.lower) && !view.words[at + 1]?.cap) return false;
  if (word.upos === undefined || word.upos === 'PROPN' || word.entity !== undefined) return true;
  if (isCommonWord(word.lower)) return true;
  return givenName(word.text) !== undefined || onRoster(view, at);
}

/** Where one name of the language model ends and another, or a common word, begins. */
function border(view: View, to: number): boolean {
  const before = view.words[to - 1]!;
  const next = view.words[to]!;
  if (before.entity === next.entity || !before.entity) return false;
  if (next.entity) return before.entity.type !== 'PER' || next.entity.type !== 'PER';
  return next.upos !== 'PROPN';
}

/** Lexicon readings and office words end a run unless a given name stands before them and makes them a surname. */
function blocked(view: View, at: number, from: number): boolean {
  const reading = view.readings[at];
  const office = view.offices[at];
  const afterGiven = at > from && givenName(view.words[at - 1]!.text) !== undefined;
  if (reading) {
    if (reading.length > 1 || reading.adjective || reading.people)
      return !(afterGiven && at === from + 1 && knownSurname(view, at));
    return !(afterGiven && (knownSurname(view, at) || view.words[at]!.lower === 'jordan'));
  }
  if (at === from && at > 0 && view.readings[at - 1]?.adjective && groupNoun(view.words[at]!.lower)?.plural)
    return true;
  if (view.bodies[at] && (view.bodies[at]!.length > 1 || (at === from && !canName(view, at + 1)))) return true;
  return office !== undefined && !(afterGiven && office.length === 1 && !canName(view, at + 1));
}

function knownSurname(view: View, at: number): boolean {
  const word = view.words[at]!;
  const before = view.words[at - 1]!;
  return peopleCalled(word.text).some((person) => person.name.split(' ')[0] === before.text);
}

/** "Israel Katz": a state's name that is the first name of somebody on the roster, next to that surname. */
function stateAsGiven(view: View, at: number): boolean {
  const reading = view.readings[at];
  const next = view.words[at + 1];
  if (!reading || reading.length > 1 || !next?.cap || view.readings[at + 1]) return false;
  return peopleCalled(next.text).some((person) => person.name.split(' ')[0] === view.words[at]!.text);
}

/** Runs of the article, in order, by the word they start at. */
export function nameRuns(view: View): Map<number, NameRun> {
  const out = new Map<number, NameRun>();
  for (let i = 0; i < view.words.length; i++) {
    const run = runAt(view, i);
    if (!run) {
      i += skip(view, i);
      continue;
    }
    out.set(run.start, run);
    i = run.to - 1;
  }
  return out;
}

/** How many words beyond the first belong to a reading, an office or a body that starts here, and so to no name. */
function skip(view: View, at: number): number {
  const length = Math.max(view.readings[at]?.length ?? 1, view.offices[at]?.length ?? 1, view.bodies[at]?.length ?? 1);
  return length - 1;
}

function runAt(view: View, at: number): NameRun | undefined {
  const { words } = view;
  let from = at;
  let honorific: string | undefined;
  if (
    honorifics.has(words[at]!.lower) &&
    words[at]!.cap &&
    words[at + 1]?.cap &&
    words[at + 1]!.sentence === words[at]!.sentence
  ) {
    honorific = words[at]!.lower;
    from = at + 1;
  }
  const to = honorific ? runEnd(view, from, true) : (modelled(view, from) ?? runEnd(view, from, false));
  if (to <= from) return undefined;
  const run: NameRun = { from, to, start: at, ...(honorific ? { honorific } : {}) };
  const sector = organisationSector(view, run);
  if (sector === undefined) return run;
  return withTail(view, {
    ...run,
    organisation: sector,
    ...(sector === '' && !headed(view, run) ? { unsure: true } : {}),
  });
}

/** The end of a name that the language model gives and the lexicon does not explain; undefined where the rules decide. */
function modelled(view: View, from: number): number | undefined {
  const { words } = view;
  const entity = words[from]!.entity;
  if (!entity || entity.type === 'LOC' || words[from]!.start !== entity.start || !words[from]!.cap) return undefined;
  let to = from;
  while (to < words.length && words[to]!.entity === entity) to++;
  if (to - from < 2 || view.offices[from] || honorifics.has(words[from]!.lower)) return undefined;
  const reading = view.readings[from];
  const known = reading?.length ?? 0;
  if (known >= to - from || (reading?.organisation && entity.type === 'ORG')) return undefined;
  if (entity.type === 'PER') return reading ? to : undefined;
  const body = view.bodies[from + known];
  if (body && from + known + body.length >= to) return undefined;
  return words.slice(from, to).every((word) => !/^[“”"(),]$/u.test(word.text)) ? to : undefined;
}

function runEnd(view: View, from: number, sure: boolean): number {
  const { words } = view;
  if (!canBegin(view, from) && !(sure && words[from]!.cap && letters.test(words[from]!.text))) return from;
  if (!sure && blocked(view, from, from) && !stateAsGiven(view, from)) return from;
  let to = from + 1;
  const sentence = words[from]!.sentence;
  while (to < words.length && words[to]!.sentence === sentence && to - from < 7) {
    const word = words[to]!;
    if (canName(view, to) && !blocked(view, to, from) && !border(view, to)) to++;
    else if (suffixes.has(word.lower) && word.cap) to++;
    else if (word.text === ',' && suffixes.has(words[to + 1]?.lower ?? '') && /^[JS]r/u.test(words[to + 1]!.text))
      to += 2;
    else if (particles.has(word.lower) && canName(view, to + 1) && !blocked(view, to + 1, from)) to += 2;
    else if (particles.has(word.lower) && particles.has(words[to + 1]?.lower ?? '') && canName(view, to + 2)) to += 3;
    else if (
      /^[“"‘]$/u.test(word.text) &&
      words[to + 1]?.cap &&
      /^[”"’]$/u.test(words[to + 2]?.text ?? '') &&
      canName(view, to + 3)
    )
      to += 4;
    else break;
  }
  return trailing(view, from, to);
}

/** A lone initial at the end belongs to what follows, not to the name; "A" alone is no name. */
function trailing(view: View, from: number, to: number): number {
  if (to - from === 1 && isInitial(view.words[from]!)) return from;
  return to;
}

function organisationSector(view: View, run: NameRun): string | undefined {
  if (run.honorific) return undefined;
  for (let i = run.to - 1; i >= run.from; i--) {
    const sector = heads[view.words[i]!.lower];
    if (sector !== undefined && (run.to - run.from > 1 || followedByOf(view, run.to))) return sector;
  }
  const first = view.words[run.from]!;
  if (run.to - run.from === 1 && /^\p{Lu}{2,6}$/u.test(first.text) && first.entity && first.entity.type !== 'LOC')
    return '';
  if (run.to - run.from === 1 && (first.upos === 'ADJ' || first.deprel === 'amod')) return undefined;
  return first.entity?.type === 'ORG' && givenName(first.text) === undefined ? '' : undefined;
}

const headed = (view: View, run: NameRun): boolean =>
  view.words.slice(run.from, run.to).some((word) => heads[word.lower] !== undefined);

const followedByOf = (view: View, at: number): boolean =>
  /^(?:of|for|on)$/u.test(view.words[at]?.lower ?? '') &&
  (view.words[at + 1]?.cap === true || (view.words[at + 1]?.lower === 'the' && view.words[at + 2]?.cap === true));

/** "Council on Foreign Relations", "University of British Columbia": takes in what the head word governs. */
function withTail(view: View, run: NameRun): NameRun {
  const { words } = view;
  let to = run.to;
  if (!followedByOf(view, to)) return run;
  to += words[to + 1]!.lower === 'the' ? 2 : 1;
  while (to < words.length && words[to]!.sentence === words[run.from]!.sentence && to - run.from < 10) {
    if (words[to]!.cap && letters.test(words[to]!.text)) to++;
    else if (/^(?:and|of|&|for)$/u.test(words[to]!.lower) && words[to + 1]?.cap) to += 2;
    else break;
  }
  return { ...run, to };
}
