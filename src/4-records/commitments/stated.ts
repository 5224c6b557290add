/** What speakers say that their side will do, or that others must do: "said it would respond", "said X would need to leave". */
import type { Span, Statement } from '../../0-model/index.ts';
import {
  isPolitical,
  isVerbGroup,
  lowerAt,
  type Party,
  type Reading,
  statementAt,
  subjectOf,
  type VerbGroup,
} from '../events/index.ts';
import { type Deed, partiesOf, towardOf, type World } from './deed.ts';

const obliging = /^(?:should|must|ought)$/u;
const future = /^(?:will|would|shall|'ll|’ll|won't|won’t)$/u;

/** States, feelings and talk: "will be", "would welcome", "will say" oblige nobody. */
const noDeed =
  /^(?:be|become|have|seem|like|need|want|know|mean|think|happen|say|depend|come|cost|create|allow|help|appreciate|feel|see|look|hear|love|miss|enjoy|remember|expect|hope|urge|ask|tell|call|face|find|die|suffer|win|lose|fall|rise|live|get|grow|prefer|believe|understand|agree|argue|accept|push|start|begin|last|affect|cause|lead|result|benefit|hurt|fail|struggle|wait|encourage|welcome|support|consider|generate|boost|improve|strengthen|weaken|damage|threaten|reach|exceed|total|save|stick|mark|represent|reflect|show|prove|require|involve|include|serve|oppose|speak|talk|notice|wonder|imagine|bet|guess|increase|decrease)$/u;

/** Cues under which a "would" is a wish or a forecast, not a word given: "hoped Moscow would grasp". */
const wishing =
  /^(?:hop|wish|want|expect|believ|think|thought|fear|predict|forecast|estimat|doubt|wonder|worr|suspect|assum|guess|imagin|dream)/iu;

const own = (speaker: string[], ids: string[], world: World): boolean =>
  ids.some((id) => speaker.includes(id) || speaker.some((one) => sameCountry(one, id, world)));

function sameCountry(a: string, b: string, world: World): boolean {
  const country = world.actors.get(a)?.country;
  return !!country && world.actors.get(b)?.country === country;
}

interface Obligation {
  must: boolean;
  rule: string;
  /** Chunk of the deed, and the word where the action begins. */
  chunk: number;
  word: number;
  /** The word that obliges: "must", "need", "will". */
  trigger: number;
}

/** "must leave", "has to leave", "would need to leave": an obligation; "will leave": a promise where the speaker is meant. */
function obligationAt(reading: Reading, i: number, group: VerbGroup): Obligation | null {
  const next = reading.chunks[i + 1];
  const owes = /^(?:have|need)$/u.test(group.lemma) && !group.passive && isVerbGroup(next) && next.infinitive;
  const must = { must: true, rule: 'commitment.must' };
  if (owes)
    return group.infinitive || group.form === 'ing'
      ? null
      : { ...must, chunk: i + 1, word: next.main, trigger: group.main };
  // "must be dreaming" guesses.
  const guess = group.form === 'ing' || (group.form !== 'base' && group.aux.includes('have'));
  const modal = guess ? -1 : modalAt(reading, group, obliging);
  if (modal >= 0) return { ...must, chunk: i, word: group.main, trigger: modal };
  const will = modalAt(reading, group, future);
  if (group.form !== 'base' || will < 0 || isAskedFor(reading, i)) return null;
  const word = group.negated ? negationWord(reading, group) : group.main;
  return { must: false, rule: 'commitment.will', chunk: i, word, trigger: will };
}

/** "how far the bloc will go", "what it would do": the clause asks. */
function isAskedFor(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < 7; at--) {
    if (isVerbGroup(reading.chunks[at])) return false;
    if (/^(?:how|why|whether|what|where)$/u.test(lowerAt(reading, at))) return true;
  }
  return false;
}

function modalAt(reading: Reading, group: VerbGroup, wanted: RegExp): number {
  for (let w = group.from; w < group.main; w++) if (wanted.test(reading.words[w]!.lower)) return w;
  return -1;
}

const demanding = /^(?:demand|insist|requir|order|request|stipulat|decree)/iu;

/** "demanded that Sylvania free the crew": the bare verb after a cue of demand. */
function subjunctiveAt(group: VerbGroup, i: number, statement: Statement): Obligation | null {
  const bare = group.form === 'base' && !group.aux.length && !group.infinitive && group.lemma !== 'have';
  if (!bare || !demanding.test(statement.cue?.text ?? '')) return null;
  return { must: true, rule: 'commitment.demands-that', chunk: i, word: group.main, trigger: group.main };
}

/** "warned it would expel envoys": harm announced by who warns or threatens. */
const isThreat = (statement: Statement, verb: string): boolean =>
  statement.act === 'threaten' ||
  /^threaten/iu.test(statement.cue?.text ?? '') ||
  (/^warn/iu.test(statement.cue?.text ?? '') && harming.test(verb));
const harming =
  /^(?:expel|impose|attack|strike|retaliate|close|cut|suspend|withdraw|punish|ban|block|bomb|invade|seize|arrest|halt|stop|cancel|recall|respond|sever|boycott|sanction|shoot|sink|destroy|deport|blockade|leave|quit|act|use|fire|hit|end|freeze|break)$/u;

/** What a speaker says that his side will do, or another must. */
export function byStatement(reading: Reading, i: number, group: VerbGroup, world: World): Deed | null {
  const statement = statementAt(world.statements, reading.words[group.main]!.token.start);
  const speaker = statement?.speaker ?? [];
  const subject = partiesOf(reading, subjectOf(reading, i));
  const ids = subject.flatMap((party) => party.mention.actors);
  const duty = statement && (obligationAt(reading, i, group) ?? subjunctiveAt(group, i, statement));
  if (!statement || !speaker.length || !ids.length || !duty || wishing.test(statement.cue?.text ?? '')) return null;
  const deed = reading.chunks[duty.chunk] as VerbGroup;
  const by = speakerParties(statement, speaker);
  const { chunk, word, trigger } = duty;
  if (duty.must) {
    const bound = !own(speaker, ids, world) && !group.negated && ids.some((id) => isPolitical(world.actors.get(id)));
    return bound && !noDeed.test(deed.lemma)
      ? { kind: 'demand', rule: duty.rule, obliged: subject, by, toward: by, reading, chunk, word, trigger }
      : null;
  }
  if (!own(speaker, ids, world) || (noDeed.test(deed.lemma) && deed.lemma !== 'remain')) return null;
  const toward = statement.addressee.length ? addresseeParties(statement) : towardOf(reading, chunk);
  const kind = isThreat(statement, deed.lemma) ? 'threat' : 'promise';
  return { kind, rule: duty.rule, obliged: subject, by, toward, reading, chunk, word, trigger };
}

/** Where a negated action begins: at "not" or "never"; at the auxiliary of "wouldn't". */
function negationWord(reading: Reading, group: VerbGroup): number {
  for (let w = group.from; w < group.main; w++)
    if (reading.words[w]!.tag === 'G') return /['’]/u.test(reading.words[w]!.lower) && w > group.from ? w - 1 : w;
  return group.main;
}

const asParty = (span: Span, actors: string[]): Party => ({
  mention: { ...span, form: 'name', actors, place: false, basis: 'resolved', rule: 'commitment.speaker' },
  chunk: 0,
  part: 'head',
});

export const speakerParties = (statement: Statement, speaker: string[]): Party[] => {
  const span = statement.source ?? statement.cue;
  return span ? [asParty(span, speaker)] : [];
};

const addresseeParties = (statement: Statement): Party[] => {
  const span = statement.support.addressee?.spans[0] ?? statement.cue;
  return span ? [asParty(span, statement.addressee)] : [];
};
