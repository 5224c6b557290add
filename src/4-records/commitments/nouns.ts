/** Commitments that a noun tells: "a pledge to reopen the border", "its demand that Sylvania leave", "the threat of sanctions". */
import type { Commitment, Rule } from '../../0-model/index.ts';
import {
  headWord,
  isPassive,
  isVerbGroup,
  kindAt,
  lowerAt,
  obliquesAfter,
  type Party,
  partyOf,
  possessorOf,
  type Reading,
  skip,
  standingOf,
  subjectOf,
} from '../events/index.ts';
import { type Deed, infinitiveAfter, partiesOf, towardOf } from './deed.ts';

export interface NounRule extends Rule {
  kind: Commitment['kind'];
  nouns: RegExp;
  /** Who is to act: the noun's owner, or the one it is put to. */
  obliges: 'owner' | 'addressee';
}

export const nounRules: NounRule[] = [
  {
    id: 'commitment.pledge-noun',
    kind: 'promise',
    nouns: /^(?:promise|pledge|vow|commitment|undertaking|assurance|guarantee|offer|obligation)s?$/u,
    obliges: 'owner',
    reason: 'A pledge to act obliges whoever gives it, owns it or repeats it.',
    example: '{Freedonia} gave a pledge to reopen the border.\n                             ^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.plan-noun',
    kind: 'plan',
    nouns: /^(?:plans?|intention|intentions)$/u,
    obliges: 'owner',
    reason: 'Plans that somebody has or announces are to be carried out by him.',
    example: '{Freedonia} announced plans to build a bridge.\n                               ^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.threat-noun',
    kind: 'threat',
    nouns: /^threats?$/u,
    obliges: 'owner',
    reason: 'A threat belongs to whoever makes it.',
    example:
      '{Freedonia} repeated its threat to close the strait.\n                                   ^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.demand-noun',
    kind: 'demand',
    nouns: /^(?:demand|order|ultimatum|instruction|request)s?$/u,
    obliges: 'addressee',
    reason: 'A demand or ultimatum obliges the one it is put to.',
    example:
      '{Freedonia} issued an ultimatum to {Sylvania} to release the crew.\n                                                 ^^^^^^^^^^^^^^^^',
  },
];

/** Verbs whose subject owns the noun they have as object. */
const owning =
  /^(?:make|give|issue|renew|repeat|reiterate|restate|announce|unveil|outline|present|have|confirm|reaffirm|voice|express|deliver|set|send|sign|extend|put|carry|lay|disclose|reveal|cancel)$/u;
/** Verbs that say it is done with, or not taken up. */
const ending =
  /^(?:break|fulfil|fulfill|keep|honour|honor|drop|scrap|abandon|cancel|withdraw|reject|deny|forget|meet|abandon|ditch|shelve|oppose|criticise|criticize|condemn|refuse|retract|miss|dismiss|ignore|renege|defy)$/u;

interface Governor {
  at: number;
  lemma: string;
}

/** The verb that has the noun phrase as its object. */
function governor(reading: Reading, np: number): Governor | null {
  const before = skip(reading, np - 1, -1);
  const left = kindAt(reading, before) === 'P' ? skip(reading, before - 1, -1) : before;
  const group = reading.chunks[left];
  return isVerbGroup(group) && !isPassive(reading, left) ? { at: left, lemma: group.lemma } : null;
}

function ownerOf(reading: Reading, np: number, head: number, over: Governor | null): Party[] {
  const possessor = possessorOf(reading, np, head);
  if (possessor) return [possessor];
  if (over && owning.test(over.lemma)) return partiesOf(reading, subjectOf(reading, over.at));
  const by = obliquesAfter(reading, np, 2).find((one) => /^(?:by|from)$/u.test(one.preposition));
  if (by) return partiesOf(reading, by.phrases, true);
  const modifier = partyOf(reading, np, true);
  return modifier && modifier.part !== 'head' ? [modifier] : [];
}

interface Clause {
  chunk: number;
  word: number;
  subject: Party[];
}

/** What the noun is about: "(for|to X) to V", "that X V", "(by X) to V". */
function clauseOf(reading: Reading, np: number): Clause | null {
  let at = np;
  let subject: Party[] = [];
  for (let steps = 0; steps < 2; steps++) {
    const found = infinitiveAfter(reading, at);
    if (found) return { chunk: found.chunk, word: found.word, subject };
    const next = skip(reading, at + 1, 1);
    if (kindAt(reading, next) !== 'P' && lowerAt(reading, next) !== 'to') break;
    const phrase = skip(reading, next + 1, 1);
    if (kindAt(reading, phrase) !== 'NP') break;
    if (/^(?:for|to|on|upon)$/u.test(lowerAt(reading, next))) subject = partiesOf(reading, [phrase], true);
    at = phrase;
  }
  return thatClause(reading, np);
}

/** "demand that Sylvania close the base". */
function thatClause(reading: Reading, np: number): Clause | null {
  const that = skip(reading, np + 1, 1);
  const subject = skip(reading, that + 1, 1);
  const verb = skip(reading, subject + 1, 1);
  const group = reading.chunks[verb];
  if (lowerAt(reading, that) !== 'that' || kindAt(reading, subject) !== 'NP' || !isVerbGroup(group)) return null;
  return { chunk: verb, word: group.main, subject: partiesOf(reading, [subject], true) };
}

const noDeed = /^(?:be|become|comment|say|know|see|consider)$/u;

/** The commitment that the noun phrase at `i` tells, or null. */
export function byNominal(reading: Reading, i: number): Deed | null {
  const chunk = reading.chunks[i]!;
  if (chunk.kind !== 'NP') return null;
  const head = headWord(reading, chunk);
  const rule = nounRules.find((one) => one.nouns.test(reading.words[head]!.lower));
  if (!rule || reading.words.slice(chunk.from, chunk.to).some((word) => word.lower === 'no')) return null;
  const over = governor(reading, i);
  if (over && (ending.test(over.lemma) || /^(?:negated|open|said)$/u.test(standingOf(reading, over.at)))) return null;
  const owner = ownerOf(reading, i, head, over);
  const clause = clauseOf(reading, i) ?? (rule.kind === 'threat' ? threatOf(reading, i) : null);
  const verb = reading.chunks[clause?.chunk ?? -1];
  if (!clause || (isVerbGroup(verb) && noDeed.test(verb.lemma))) return null;
  const obliged = rule.obliges === 'owner' ? owner : clause.subject;
  if (!obliged.length) return null;
  const toward = rule.obliges === 'owner' ? towardOf(reading, clause.chunk) : owner;
  const { chunk: at, word } = clause;
  return {
    kind: rule.kind,
    rule: rule.id,
    obliged,
    by: owner,
    toward,
    reading,
    chunk: at,
    word,
    trigger: head,
    nominal: true,
  };
}

const harms =
  /^(?:sanctions?|war|retaliation|attacks?|action|tariffs?|strikes?|reprisals?|force|veto|boycott|invasion|expulsions?|embargo|blockade|measures)$/u;

/** "its threat of sanctions against Sylvania". */
function threatOf(reading: Reading, i: number): Clause | null {
  const of = skip(reading, i + 1, 1);
  const np = skip(reading, of + 1, 1);
  if (lowerAt(reading, of) !== 'of' || kindAt(reading, np) !== 'NP') return null;
  const chunk = reading.chunks[np]!;
  return harms.test(reading.words[headWord(reading, chunk)]!.lower)
    ? { chunk: np, word: chunk.from, subject: [] }
    : null;
}
