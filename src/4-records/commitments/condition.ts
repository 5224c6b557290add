/** On what condition: the clause after "if", "unless", "once", "until", "as long as", "provided that" in the action's sentence. */
import { type Span, spanOf } from '../../0-model/index.ts';
import { isVerbGroup, kindAt, type Reading, skip } from '../events/index.ts';

interface Opening {
  /** Words from the chunk on that open a condition. */
  words: string[];
  /** Only of a negated action: "not … until". */
  negated?: true;
}

const openings: Opening[] = [
  ...['if', 'unless', 'once'].map((word) => ({ words: [word] })),
  ...['as long as', 'so long as', 'provided that', 'on condition that', 'on the condition that', 'in case'].map(
    (words) => ({ words: words.split(' ') }),
  ),
  { words: ['provided'] },
  { words: ['until'], negated: true },
  { words: ['till'], negated: true },
  { words: ['before'], negated: true },
];

/** Verbs after which "if" means "whether". */
const asking = /^(?:ask|know|say|see|wonder|decide|determine|check|tell|clear|doubt|consider|learn|discuss)$/u;

function opensAt(reading: Reading, word: number, negated: boolean): boolean {
  return openings.some(
    ({ words, negated: only }) => (!only || negated) && words.every((one, k) => reading.words[word + k]?.lower === one),
  );
}

/** "asked if", "even if", "as if" open no condition. */
function isWhether(reading: Reading, word: number): boolean {
  if (reading.words[word]!.lower !== 'if') return false;
  const before = reading.words[word - 1];
  return (
    !!before &&
    (/^(?:even|as|and|or)$/u.test(before.lower) || (before.tag === 'V' && asking.test(before.verb?.lemma ?? '')))
  );
}

/** A condition is a clause: a verb stands in it before the next comma. */
function clauseFrom(reading: Reading, at: number): Span | null {
  let to = at;
  while (to + 1 < reading.chunks.length && ![',', '.', 'Q'].includes(kindAt(reading, to + 1) ?? '')) to++;
  const verb = reading.chunks.slice(at, to + 1).some((chunk) => isVerbGroup(chunk));
  if (!verb) return null;
  const from = reading.chunks[at]!.from;
  return spanOf(reading.text, reading.words[from]!.token.start, reading.words[reading.chunks[to]!.to - 1]!.token.end);
}

/** The condition of an action that begins at word `from`: behind it, or at the head of the sentence before it. */
export function conditionOf(reading: Reading, from: number, negated: boolean): Span | null {
  for (let at = 0; at < reading.chunks.length; at++) {
    const word = reading.chunks[at]!.from;
    const placed = word > from || at === skip(reading, 0, 1);
    if (!placed || !opensAt(reading, word, negated) || isWhether(reading, word)) continue;
    const clause = clauseFrom(reading, at);
    if (clause) return clause;
  }
  return null;
}
