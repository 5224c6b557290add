/** The coder for pairs: given a text and the spans of two actors, what the first does to the second. */
import {
  type Actor,
  type EventType,
  type Mention,
  type OlderRoot,
  olderRootOf,
  type PoliticalEvent,
  plainArticle,
  ploverFacts,
  type Range,
  type Span,
  spanOf,
  type Token,
} from '../../0-model/index.ts';
import { syntaxStage } from '../../3-annotations/syntax/index.ts';
import { subjectOf } from './clauses.ts';
import { type Found, findFrames } from './find.ts';
import type { Frame } from './frame.ts';
import { type Lexicon, shippedLexicon } from './lexicon.ts';
import { type Guess, guessPair } from './pair-guess.ts';
import { treePath } from './path.ts';
import { type Party, partyOf } from './phrases.ts';
import { isVerbGroup, type Reading, readSentences } from './reading.ts';
import { sayingOf } from './speech.ts';

export interface PairCode {
  type: EventType;
  /** The type in the fifteen-root scheme of the older sets. */
  root: OlderRoot;
  mode: string | null;
  cameo: string;
  quad: PoliticalEvent['quad'];
  goldstein: number;
  /** 0..1; under 0.4 neither party was found beside the frame's words. */
  confidence: number;
  rule: string;
  why: {
    /** The words of the text that evoke the frame. */
    trigger: Span | null;
    /** From the source over the trigger to the target through the sentence's tree; empty where it has none. */
    path: string;
    reason: string;
  };
}

const mentionOf = (text: string, span: Range, id: string): Mention => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
  form: 'name',
  actors: [id],
  place: false,
  basis: 'explicit',
  rule: 'pair',
});

function readPair(text: string, source: Range | null, target: Range | null): Reading[] {
  const article = plainArticle(text, { because: 'a pair has no page' });
  const { tokens, sentences } = syntaxStage.run({ article }, { options: {}, note: () => {} });
  const mentions = [
    ...(source ? [mentionOf(text, source, 'source')] : []),
    ...(target ? [mentionOf(text, target, 'target')] : []),
    ...pronounsOf(text, tokens, source, target),
  ];
  return readSentences({ article, tokens, sentences, times: [], mentions });
}

/** "The rebels say they will leave": a subject pronoun after the source mostly stands for it. */
const pronounsOf = (text: string, tokens: Token[], source: Range | null, target: Range | null): Mention[] =>
  tokens
    .filter(
      ({ start, text: word, deprel }) =>
        source &&
        start >= source.end &&
        /^(?:it|they|he|she)$/u.test(word) &&
        deprel?.startsWith('nsubj') &&
        !(target && start >= target.start && start < target.end),
    )
    .map((token) => ({ ...mentionOf(text, token, 'source'), form: 'pronoun' }));

const partyWith = (side: Found['source'], id: string): Party | undefined =>
  side.find((party) => party.mention.actors.includes(id));
const has = (side: Found['source'], id: string): boolean => partyWith(side, id) !== undefined;

/** How well a frame's parties agree with those asked for; what only a promise or demand names counts less. */
function fitOf(found: Found): number {
  const own = partyWith(found.source, 'source');
  // The two sides of a meeting or a quarrel may stand in either order.
  const swapped = has(found.source, 'target') ? (found.frame.reciprocal ? 1 : -2) : 0;
  const source = own ? (own.mention.form === 'pronoun' ? 1.5 : 3) : swapped;
  const target = has(found.target, 'target') ? 2 : has(found.target, 'source') ? -1 : 0;
  const under = {
    said: -2.5,
    open: -1,
    hypothetical: -1,
    negated: 0,
    alleged: -1,
    attempt: 0,
    future: 0,
    planned: 0,
    actual: 0.5,
  }[found.standing];
  return source + target + under + found.rest * 0.1 + (found.part === 'verb' ? 0.3 : 0);
}

/** A deed that is only promised, refused or undone is coded as the saying or its reverse. */
function codedFrame(found: Found, { frames }: Lexicon): Frame {
  const group = found.reading.chunks[found.carrier ?? found.chunk];
  const negated = found.standing === 'negated' || (isVerbGroup(group) && group.negated);
  if (found.standing !== 'future' && !(found.standing === 'negated')) return found.frame;
  const id = sayingOf(found.frame.type, negated);
  return (id && frames.find((frame) => frame.id === id)) || found.frame;
}

/** "A says that B must leave": the target is what must act. */
const targetMust = (reading: Reading): boolean =>
  reading.chunks.some((chunk, i) => {
    if (!isVerbGroup(chunk) || !chunk.aux.some((one) => /^(?:must|should|ought)$/u.test(one))) return false;
    const party = partyOf(reading, subjectOf(reading, i)[0] ?? -1, true);
    return party?.mention.actors.includes('target') ?? false;
  });

/** "X says it will not accept them": a refusal, whatever the verb. */
const willNot = (reading: Reading): boolean =>
  reading.chunks.some(
    (chunk) =>
      isVerbGroup(chunk) &&
      chunk.negated &&
      chunk.aux.some((one) => /^(?:will|would|wo|'ll|shall|can|ca|could)$/u.test(one)),
  );

interface Choice {
  frame: Frame;
  /** See `fitOf`; negative where only words spoke. */
  fit: number;
  why: PairCode['why'];
}

const unmarked = { trigger: null, path: '' };

/** The best frame whose parties agree; then what modals say; then any frame; then the words alone. */
function choose(readings: Reading[], lexicon: Lexicon): Choice | undefined {
  const kindOf = (): Actor['kind'] => 'state';
  const found = readings.flatMap((reading) => findFrames(reading, kindOf, true, lexicon));
  const ranked = found.map((one, i) => ({ one, fit: fitOf(one) - i * 0.01 })).sort((a, b) => b.fit - a.fit);
  const best = ranked[0];
  const byId = (id: string): Choice => {
    const frame = lexicon.frames.find((one) => one.id === id)!;
    return { frame, fit: best?.fit ?? 0, why: { ...unmarked, reason: frame.reason } };
  };
  if ((!best || best.fit < 3) && readings.some(targetMust)) return byId('request.order');
  if ((!best || best.fit < 2) && readings.some(willNot)) return byId('reject.refuse-to');
  if (!best) return guessed(guessPair(readings, lexicon));
  const frame = codedFrame(best.one, lexicon);
  return { frame, fit: best.fit, why: { ...reasonOf(best.one), reason: frame.reason } };
}

function guessed(guess: Guess | undefined): Choice | undefined {
  if (!guess) return undefined;
  const { frame, reading, word, near } = guess;
  const { start, end } = reading.words[word]!.token;
  const like = near.length ? `no frame has the word; near it in meaning: ${near.join(', ')}. ` : '';
  return {
    frame,
    fit: -1.5,
    why: { trigger: spanOf(reading.text, start, end), path: '', reason: like + frame.reason },
  };
}

/**
 * Codes one pair. Null when no frame stands in the text and no word of it is near one.
 * @param source,target offsets into `text`, half-open UTF-16; null where the pair names only one side
 */
export function codePair(
  text: string,
  source: Range | null,
  target: Range | null,
  lexicon: Lexicon = shippedLexicon(),
): PairCode | null {
  const choice = choose(readPair(text, source, target), lexicon);
  if (!choice) return null;
  const { frame, fit, why } = choice;
  return {
    type: frame.type,
    root: frame.root ?? olderRootOf(frame.type),
    mode: frame.mode,
    ...ploverFacts(frame.type, frame.mode, frame.detail),
    confidence: Math.round(Math.max(0.1, Math.min(0.95, 0.3 + fit * 0.12)) * 100) / 100,
    rule: `event.${frame.id}`,
    why,
  };
}

/** The trigger's words, and the way from the source over them to the target. */
function reasonOf(found: Found): { trigger: Span; path: string } {
  const { reading, from, to } = found;
  const trigger = spanOf(reading.text, reading.words[from]!.token.start, reading.words[to - 1]!.token.end);
  const way = (party: Party | undefined): number | undefined => {
    const { start = -1, end = -1 } = party?.mention ?? {};
    const inside = reading.words.flatMap(({ token }, i) => (token.start >= start && token.end <= end ? [i] : []));
    // The head of a name is the word whose own head lies outside it.
    return inside.find((i) => !inside.includes((reading.words[i]!.token.head ?? -1) - reading.sentence.firstToken));
  };
  const [source, target] = [way(found.source[0]), way(found.target[0])];
  const left = source === undefined ? '' : treePath(reading, source, from);
  const right = target === undefined ? '' : treePath(reading, from, target);
  const word = reading.words[from]!.token.text;
  // Both halves name the trigger; it is printed once.
  return { trigger, path: left && right ? left + right.slice(word.length) : left || right };
}
