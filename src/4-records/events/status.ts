/** Did it happen? Read from negation, modals, conditionals and the verb or noun that governs the deed. */
import { once } from '../../0-model/index.ts';
import type { VerbGroup } from './chunks.ts';
import { shippedLexicon } from './lexicon.ts';
import { headWord, kindAt, lowerAt, skip } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';

/**
 * `said` marks a deed that only a promise, demand, threat or refusal names: the speech act is the event and the deed is
 * not coded beside it. `open` marks what nothing says happened (a wish, a purpose, a condition).
 */
export type Standing =
  | 'actual'
  | 'attempt'
  | 'planned'
  | 'alleged'
  | 'negated'
  | 'said'
  | 'open'
  | 'future'
  | 'hypothetical';

const list = (words: string): Set<string> => new Set(words.split(' '));

const actualising = list(
  'begin start continue proceed decide manage help go move opt choose vote use resume serve succeed get keep finish combine act cooperate join dare come have vow unite see watch witness admit acknowledge confess announce spend remember celebrate lead complete report describe',
);
const planning = list('plan schedule expect set prepare intend slate ready mean book mull consider arrange');
const denying = list(
  'fail avoid prevent stop cease neglect forbid block bar ban prohibit halt abandon cancel drop rule scrap postpone hesitate oppose hinder stall withhold withdraw lift ease relax loosen remove',
);
const refusing = list('refuse decline reject dismiss');
const alleging = list('accuse suspect charge blame allege claim');
const wishing = list(
  'want hope wish like need aim long prefer fear worry consider suggest recommend discuss debate propose favor favour oppose support contemplate avoid risk threaten advocate deny',
);
/** Verbs whose complement is what is said, asked or threatened. */
const speechVerbs = once(() => {
  const frames = shippedLexicon().frames.filter((frame) => frame.speech && frame.type !== 'ACCUSE');
  return new Set(frames.flatMap((frame) => frame.verbs.map((entry) => entry.split(' ')[0]!)));
});
/** Verbs that take what their object names for done: "would respond to the expulsion". */
const factive = list(
  'respond react condemn criticize criticise denounce investigate deplore regret protest answer mourn punish probe discuss explain',
);
const actualNouns = list('decision move step order vote choice');
const plannedNouns = list('plan plans schedule');

const openModals = list('would could might may should must ought can cannot ca');
const conditionals = /^(?:if|unless|whether|lest)$/u;

function governorOfGroup(word: string, gerund: boolean): Standing {
  if (alleging.has(word)) return 'alleged';
  if (/^(?:try|seek|attempt|strive|struggle)$/u.test(word)) return 'attempt';
  if (denying.has(word)) return 'negated';
  if (actualising.has(word)) return 'actual';
  if (planning.has(word)) return 'planned';
  if (speechVerbs().has(word) || refusing.has(word)) return 'said';
  return gerund && !wishing.has(word) ? 'actual' : 'open';
}

const worse: Standing[] = [
  'open',
  'hypothetical',
  'said',
  'negated',
  'future',
  'planned',
  'attempt',
  'alleged',
  'actual',
];
/** Two standings together: what either of them takes away is gone. */
export const combine = (a: Standing, b: Standing): Standing => (worse.indexOf(a) < worse.indexOf(b) ? a : b);

/** How the verb group at `i` stands by its own words and by whatever governs it. */
export function standingOf(reading: Reading, i: number, depth = 0): Standing {
  const group = reading.chunks[i];
  if (!isVerbGroup(group) || depth > 5) return 'actual';
  const own = ownStanding(group);
  const conditional =
    conditionalLeft(reading, i) || (own === 'future' && !group.negated && conditionalRight(reading, i));
  const wider = combine(own, conditional ? 'open' : 'actual');
  return combine(wider, governed(reading, i, group, depth));
}

function ownStanding(group: VerbGroup): Standing {
  const open =
    group.aux.some((one) => openModals.has(one)) ||
    (group.lemma === 'have' && group.form === 'base' && group.aux.includes('would'));
  if (open) return group.aux.includes('would') ? 'future' : 'open';
  if (group.aux.some((one) => /^(?:will|shall|'ll)$/u.test(one))) return 'future';
  return group.negated ? 'negated' : 'actual';
}

/** An "if" or "whether" that opens the clause the group stands in. */
function conditionalLeft(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < 12; at--) {
    const kind = kindAt(reading, at);
    if (kind === 'S') return conditionals.test(lowerAt(reading, at)) && lowerAt(reading, at - 1) !== 'as';
    const chunk = reading.chunks[at];
    if (kind === '.' || (isVerbGroup(chunk) && !chunk.infinitive && chunk.form !== 'ing')) return false;
  }
  return false;
}

/** "will send aid if it is asked": a condition after the deed. */
function conditionalRight(reading: Reading, i: number): boolean {
  for (let at = i + 1; at < reading.chunks.length && at - i < 12; at++)
    if (kindAt(reading, at) === 'S' && /^(?:if|unless)$/u.test(lowerAt(reading, at))) return true;
  return false;
}

function governed(reading: Reading, i: number, group: VerbGroup, depth: number): Standing {
  const gerund = group.form === 'ing' && !group.aux.length;
  if (sharesModal(reading, i, group)) return sharedModal(reading, i, depth);
  if (!group.infinitive && !gerund) return 'actual';
  const before = skip(reading, i - 1, -1);
  const left = reading.chunks[before];
  if (isVerbGroup(left)) return underVerb(reading, before, left, gerund, depth);
  if (gerund && kindAt(reading, before) === 'P') return underPreposition(reading, before, depth);
  if (gerund)
    return kindAt(reading, before) === 'S' && /^(?:when|if|while|unless)$/u.test(lowerAt(reading, before))
      ? 'open'
      : 'actual';
  if (kindAt(reading, before) === 'NP') return underNoun(reading, before, depth);
  // "is about to restore"
  if (kindAt(reading, before) === 'P' && lowerAt(reading, before) === 'about') return 'planned';
  if (kindAt(reading, before) === 'C' || kindAt(reading, before) === ',') return sharedGovernor(reading, before, depth);
  return 'open';
}

/** "will begin withdrawing and release prisoners": a bare verb after the conjunction stands under the same modal. */
const sharesModal = (reading: Reading, i: number, group: VerbGroup): boolean =>
  !group.infinitive &&
  !group.aux.length &&
  reading.words[group.main]!.token.xpos === 'VB' &&
  /^[C,]$/u.test(kindAt(reading, skip(reading, i - 1, -1)) ?? '');

function sharedModal(reading: Reading, i: number, depth: number): Standing {
  for (let at = i - 1; at >= 0 && i - at < 14; at--) {
    const group = reading.chunks[at];
    if (isVerbGroup(group) && (group.aux.length || group.infinitive)) return standingOf(reading, at, depth + 1);
  }
  return 'actual';
}

function underVerb(reading: Reading, at: number, left: VerbGroup, gerund: boolean, depth: number): Standing {
  if (left.lemma === 'have' && !gerund) return 'open';
  if (left.lemma === 'be' && !gerund) return 'planned';
  // "looked forward to visiting"
  if (left.lemma === 'look') return 'open';
  return combine(governorOfGroup(left.lemma, gerund), standingOf(reading, at, depth + 1));
}

function underPreposition(reading: Reading, at: number, depth: number): Standing {
  const word = lowerAt(reading, at);
  if (word === 'without') return 'negated';
  if (/^(?:from|against|about|than|despite)$/u.test(word)) return 'open';
  for (let left = at - 1; left >= 0 && at - left < 8; left--) {
    const chunk = reading.chunks[left];
    if (!isVerbGroup(chunk)) continue;
    if (word === 'of' && reading.words[reading.chunks[at]!.from - 1]?.lower === 'short') return 'negated';
    if (word === 'of' || word === 'with')
      return alleging.has(chunk.lemma) ? 'alleged' : word === 'of' ? 'open' : standingOf(reading, left, depth + 1);
    return word === 'for' ? 'actual' : combine('actual', standingOf(reading, left, depth + 1));
  }
  return word === 'of' ? 'open' : 'actual';
}

/** "decision to expel", "plan to expel", "urged Iran to stop", "flew to Paris to meet". */
function underNoun(reading: Reading, at: number, depth: number): Standing {
  const head = reading.words[headWord(reading, reading.chunks[at]!)]!.lower;
  if (actualNouns.has(head)) return 'actual';
  if (plannedNouns.has(head)) return 'planned';
  let left = skip(reading, at - 1, -1);
  if (kindAt(reading, left) === 'P') left = skip(reading, left - 1, -1);
  const verb = reading.chunks[left];
  if (isVerbGroup(verb) && verb.lemma === 'be')
    return /^(?:due|about|set|ready|scheduled)$/u.test(head) ? 'planned' : 'open';
  if (!isVerbGroup(verb)) return 'open';
  const standing = governorOfGroup(verb.lemma, false);
  return /^(?:force|allow|help|cause|enable|get|lead)$/u.test(verb.lemma)
    ? standingOf(reading, left, depth + 1)
    : standing === 'actual'
      ? 'open'
      : standing;
}

/** "was scheduled to lay flowers and meet": the second infinitive is governed as the first. */
function sharedGovernor(reading: Reading, at: number, depth: number): Standing {
  for (let left = at - 1; left >= 0 && at - left < 14; left--) {
    const chunk = reading.chunks[left];
    if (isVerbGroup(chunk) && (chunk.infinitive || chunk.form === 'base')) return standingOf(reading, left, depth + 1);
  }
  return 'open';
}

/** How a noun ("meeting", "attack") stands: what the verb over it says, a "no" before it, a "planned" inside it. */
export function nounStanding(reading: Reading, np: number, carrier: number | undefined): Standing {
  const chunk = reading.chunks[np]!;
  const inside = reading.words.slice(chunk.from, chunk.to).map((word) => word.lower);
  if (inside.includes('no')) return 'negated';
  const marked = inside.some((word) =>
    /^(?:planned|proposed|scheduled|slated|upcoming|forthcoming|expected|future|next)$/u.test(word),
  );
  const alleged = inside.some((word) => /^(?:alleged|suspected|purported)$/u.test(word));
  const base: Standing = marked ? 'planned' : alleged ? 'alleged' : possibleInside(inside) ? 'open' : 'actual';
  if (carrier !== undefined) return combine(base, standingOf(reading, carrier));
  return combine(base, nounGoverned(reading, np));
}

const possibleInside = (inside: string[]): boolean =>
  inside.some(
    (word) =>
      /^(?:possible|potential|any|threatened|another|more|further|new)$/u.test(word) &&
      word !== 'new' &&
      word !== 'another' &&
      word !== 'more' &&
      word !== 'further',
  );

function nounGoverned(reading: Reading, np: number): Standing {
  let at = skip(reading, np - 1, -1);
  for (let steps = 0; steps < 3; steps++) {
    const kind = kindAt(reading, at);
    const chunk = reading.chunks[at];
    if (lowerAt(reading, at) === 'pending') return 'planned';
    if (isVerbGroup(chunk)) {
      // "faces extradition"
      if (chunk.lemma === 'face') return 'hypothetical';
      if (chunk.lemma === 'await' || (chunk.lemma === 'lead' && chunk.form === 'ing')) return 'open';
      if (factive.has(chunk.lemma)) return 'actual';
      const word = governorOfGroup(chunk.lemma, true);
      return word === 'actual' ? (chunk.infinitive ? standingOf(reading, at) : ownStandingLoose(chunk)) : word;
    }
    if (kind === 'P' && /^(?:for|to|of|on|against|without)$/u.test(lowerAt(reading, at))) {
      const above = skip(reading, at - 1, -1);
      const over = reading.chunks[above];
      if (kindAt(reading, above) === 'NP' && !isVerbGroup(over)) {
        const head = reading.words[headWord(reading, over!)]!.lower;
        if (
          /^(?:calls?|threats?|plans?|proposals?|offers?|demands?|requests?|possibility|prospects?|risks?|hopes?|talk|warnings?|preparations?|invitation|appeals?|refusal|idea|rejection|suspension|cancellation|end|lack|absence|fears?)$/u.test(
            head,
          )
        )
          return 'open';
        return 'actual';
      }
      at = above;
      continue;
    }
    return lowerAt(reading, at) === 'without' ? 'negated' : 'actual';
  }
  return 'actual';
}

const ownStandingLoose = (group: VerbGroup): Standing =>
  group.aux.some((one) => openModals.has(one)) ? 'open' : group.negated ? 'negated' : 'actual';
