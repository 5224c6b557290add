/** A coarse class for each token of a sentence: from the tagger where one has run, else guessed from word and neighbours. */
import type { Token } from '../../0-model/index.ts';
import { type Inflected, knownVerb, verbForm, words } from './words.ts';

/**
 * N nominal (noun, adjective, name), D determiner or possessive pronoun, X possessive mark, O pronoun, M mention, K number,
 * V verb, A auxiliary or modal, R adverb, G negation, P preposition, T "to", C coordinator, S subordinator, W relative,
 * "," comma, Q quotation mark, "." other mark.
 */
export type Tag =
  | 'N'
  | 'D'
  | 'X'
  | 'O'
  | 'M'
  | 'K'
  | 'V'
  | 'A'
  | 'R'
  | 'G'
  | 'P'
  | 'T'
  | 'C'
  | 'S'
  | 'W'
  | ','
  | 'Q'
  | '.';

export interface Word {
  token: Token;
  /** Lower case, straight apostrophe. */
  lower: string;
  tag: Tag;
  verb?: Inflected | undefined;
  mention: boolean;
  time: boolean;
}

const nominalBefore = new Set<Tag>(['D', 'X', 'K']);

/** Nouns that are also verbs and mostly nouns in news: read as nouns unless the place asks for a verb. */
const mostlyNouns = new Set(
  'talk visit attack strike deal plan report call demand support threat aid move move protest sanction pledge order vote fight test force trade trust work state meeting hope interest help power fire ban request offer war program result end use place form point position question need change fear cost lead name issue lack share rule claim release return matter limit loan grant arm shell view vow appeal raid march tour hit riot campaign land battle charge document record star target ruling target'.split(
    ' ',
  ),
);

function closedClass(lower: string): Tag | undefined {
  if (/^["“”]$|^``$|^''$/u.test(lower)) return 'Q';
  if (lower === ',') return ',';
  if (/^[^\p{L}\p{N}$€£¥]+$/u.test(lower)) return "'’".includes(lower) ? 'X' : '.';
  if (/^['’]s$/u.test(lower)) return 'X';
  if (/^[\p{N}$€£¥]/u.test(lower)) return 'K';
  if (lower === 'to') return 'T';
  if (words.negations.has(lower)) return 'G';
  if (words.auxiliaries.has(lower)) return 'A';
  if (words.coordinators.has(lower)) return 'C';
  if (words.relatives.has(lower)) return 'W';
  if (words.pronouns.has(lower)) return 'O';
  if (words.determiners.has(lower)) return 'D';
  if (words.prepositions.has(lower)) return 'P';
  if (words.subordinators.has(lower)) return 'S';
  if (words.adverbs.has(lower)) return 'R';
  return undefined;
}

/** Decides between verb and nominal for a word that has a verb form. */
function isVerb(list: Word[], i: number, verb: Inflected, next: Word | undefined): boolean {
  const word = list[i]!;
  const before = list[i - 1];
  const capital = /^\p{Lu}/u.test(word.token.text);
  if (capital && i > 0 && before!.tag !== 'Q' && before!.tag !== '.') return false;
  const tag = before?.tag;
  if (verb.form === 'ing' && gerundIsNoun(list, i, next)) return false;
  if (verb.form === 'ing')
    return (
      !(tag && nominalBefore.has(tag)) &&
      !(tag === 'N' && before!.verb === undefined && next?.tag === 'P' && next.lower === 'of')
    );
  if (verb.form === 'past' || verb.form === 'part') {
    if (tag && nominalBefore.has(tag)) return false;
    return !(tag === 'P' && !next) || true;
  }
  if (tag === 'A') return !/^(?:be|is|are|am|was|were|been|being|has|have|had|'s|'re|'m|'ve)$/u.test(before!.lower);
  if (tag === 'T' || tag === 'G' || tag === 'O' || tag === 'W') return true;
  if (tag && (nominalBefore.has(tag) || tag === 'P')) return false;
  if (verb.form === 'base' && (tag === 'C' || tag === ',') && infinitiveBefore(list, i))
    return followsVerb(next) && next?.tag !== 'N';
  if (tag !== 'V' && tag !== 'C' && finiteBefore(list, i)) return false;
  const noun = mostlyNouns.has(verb.lemma);
  if (verb.form === 'base' && tag === 'V')
    return /^(?:help|let|make|see|watch|go|come|dare|hear)$/u.test(before!.verb?.lemma ?? '');
  if (verb.form === 'base')
    return !noun && (tag === 'M' || tag === 'C' || tag === 'N' || tag === 'V' || tag === 'R') && followsVerb(next);
  return noun
    ? tag === 'M' && followsVerb(next) && next?.lower !== 'of' && next?.tag !== 'P'
    : tag !== undefined || !!next;
}

const gerundNouns = new Set(
  'meeting bombing killing meddling shelling hearing briefing signing training funding ruling warning beginning building understanding gathering sitting hacking fighting lobbying policing spending bidding crossing landing opening poisoning kidnapping jailing'.split(
    ' ',
  ),
);
const gerundAdjectives = new Set(
  'increasing growing rising existing leading remaining visiting warring mounting outgoing incoming neighbouring neighboring continuing pressing living sweeping'.split(
    ' ',
  ),
);

/** "a much-anticipated meeting" against "…, meeting Kenya's minister"; "over increasing acrimony". */
function gerundIsNoun(list: Word[], i: number, next: Word | undefined): boolean {
  const word = list[i]!;
  const before = list[i - 1];
  if (gerundAdjectives.has(word.lower)) return !!next && next.tag === 'N' && before?.tag !== 'A';
  const object = next && (next.tag === 'D' || next.tag === 'M' || next.tag === 'O' || next.tag === 'K');
  return (
    gerundNouns.has(word.lower) &&
    !object &&
    !!before &&
    (before.tag === 'N' || before.tag === 'M' || before.tag === 'P')
  );
}

const infinitiveBefore = (list: Word[], i: number): boolean =>
  list.slice(0, i).some((word, at) => word.tag === 'T' && list[at + 1]?.tag === 'V');

/** A clause has one finite verb: true when it has been met since the clause began. */
function finiteBefore(list: Word[], i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const { tag, verb } = list[at]!;
    if (tag === 'S' || tag === 'W' || tag === '.' || tag === 'C' || tag === ',' || tag === 'Q') return false;
    if (tag === 'A' || (tag === 'V' && verb?.form !== 'ing')) return true;
  }
  return false;
}

const followsVerb = (next: Word | undefined): boolean =>
  !next || ['D', 'M', 'T', 'P', 'O', 'K', 'N', 'R', 'S', 'W', 'Q', ','].includes(next.tag);

const fromUpos: Record<string, Tag> = { NOUN: 'N', PROPN: 'N', ADJ: 'N', VERB: 'V', AUX: 'A', ADV: 'R', NUM: 'K' };

/** Tags one sentence. `mention` and `time` tell whether the token at an index of `tokens` stands inside one. */
export function tagWords(tokens: Token[], mention: (token: Token) => boolean, time: (token: Token) => boolean): Word[] {
  const list: Word[] = tokens.map((token) => {
    const lower = token.text.toLowerCase().replace('’', "'");
    const closed = closedClass(lower);
    const inMention = mention(token) && closed !== 'X' && closed !== ',' && closed !== 'Q';
    return { token, lower, tag: inMention ? 'M' : (closed ?? 'N'), mention: inMention, time: time(token) };
  });
  list.forEach((word, i) => {
    if (/^[-‐‑]$/u.test(word.lower) && joins(list, i)) word.tag = 'N';
    if (word.tag === 'O' && /^(?:his|her|its|their)$/u.test(word.lower)) word.tag = 'D';
    const lonePronoun = word.mention && words.pronouns.has(word.lower);
    if (lonePronoun) word.tag = 'O';
    if (word.tag === 'D' && /^that$/u.test(word.lower)) word.tag = thatTag(list, i);
    if (word.tag !== 'N') return;
    settleOpenWord(list, i);
  });
  return list;
}

/** A hyphen inside a compound: "four-day". */
const joins = (list: Word[], i: number): boolean =>
  list[i - 1]?.token.end === list[i]!.token.start && list[i + 1]?.token.start === list[i]!.token.end;

/** "that" as determiner before a noun that ends the phrase, else as relative or complementiser. */
function thatTag(list: Word[], i: number): Tag {
  const before = list[i - 1];
  return before && (before.tag === 'V' || before.tag === 'N' || before.tag === 'M' || before.tag === ',') ? 'W' : 'D';
}

function settleOpenWord(list: Word[], i: number): void {
  const word = list[i]!;
  const upos = word.token.upos;
  const verb = list[i - 1]?.lower === '-' && list[i - 1]!.tag === 'N' ? undefined : verbForm(word.lower);
  if (upos && fromUpos[upos]) {
    word.tag = beforeNoun(list, i) ? 'N' : fromUpos[upos]!;
    if (word.tag === 'V')
      word.verb = knownVerb(word.lower) ?? {
        lemma: word.token.lemma?.toLowerCase() ?? word.lower,
        form: formOf(word.token.xpos),
      };
    return;
  }
  if (verb && isVerb(list, i, verb, list[i + 1])) {
    word.tag = 'V';
    word.verb = verb;
  } else if (
    !verb &&
    list[i - 1]?.tag === 'T' &&
    list[i + 1] &&
    ['D', 'M', 'O', 'K'].includes(list[i + 1]!.tag) &&
    word.lower === word.token.text
  ) {
    word.tag = 'V';
    word.verb = { lemma: word.lower, form: 'base' };
  } else if (
    /^[a-z]{3,}ly$/u.test(word.lower) &&
    !/^(?:ally|supply|reply|family|assembly|rally|monthly|weekly|early|only|friendly|daily|likely|deadly)$/u.test(
      word.lower,
    )
  )
    word.tag = 'R';
}

/** "alleged camps", "suspected bombs": a participle that the tree hangs on the noun after it. */
const beforeNoun = (list: Word[], i: number): boolean =>
  list[i]!.token.upos === 'VERB' &&
  /^(?:amod|compound)$/u.test(list[i]!.token.deprel ?? '') &&
  /^(?:NOUN|PROPN|ADJ|VERB)$/u.test(list[i + 1]?.token.upos ?? '');

const formOf = (xpos: string | undefined): Inflected['form'] =>
  (({ VBZ: 's', VBD: 'past', VBN: 'part', VBG: 'ing' })[xpos ?? ''] as Inflected['form'] | undefined) ?? 'base';
