/** Where a phrase stands: after a preposition of place, where a subject stands, beside a verb of saying. */
import type { Reading } from '../knowledge/lexicon.ts';
import type { View, Word } from '../read/view.ts';
import { functionWords, motionWords, placePrepositions, sayVerbs } from '../read/words.ts';

const prepositions = new Set(
  'of in on at by for with from to about against between among over under after before during through into onto toward towards upon within without via as than like near across around behind despite since until amid'.split(
    ' ',
  ),
);
const auxiliaries = new Set(
  "is was are were has have had will would can could may might should must does did do 's 'd 'll won't wouldn't can't couldn't doesn't didn't hasn't isn't wasn't".split(
    ' ',
  ),
);
const verbs = new Set(
  'wants sees needs plans seeks hopes considers imposes faces remains became becomes began begins got gets went goes made makes took takes gave gives put puts held holds won lost met meets led leads sent sends left kept keeps fought hit cut set shot ran runs saw knew felt came comes stood rose fell broke brought bought built fired launched agrees refuses seems appears continues threatens backs supports opposes rejects expels suspends recalls never also still now then first later already reluctantly'.split(
    ' ',
  ),
);

/** Adverbs that stand between a subject and its verb. */
const verbalAdverbs = new Set(
  'also still now never reluctantly repeatedly immediately quickly publicly reportedly later then already first once often later recently previously eventually flatly'.split(
    ' ',
  ),
);

/** A word that can be the verb of a subject right before it. */
export function verbAt(view: View, at: number): boolean {
  const word = view.words[at];
  if (!word || word.cap) return false;
  if (word.upos !== undefined)
    return word.upos === 'VERB' ? word.deprel !== 'amod' : word.upos === 'AUX' || verbalAdverbs.has(word.lower);
  return (
    auxiliaries.has(word.lower) ||
    sayVerbs.has(word.lower) ||
    verbs.has(word.lower) ||
    (/^\p{Ll}{2,}ed$/u.test(word.lower) && !/^(?:need|hundred|indeed|speed|wicked|naked|sacred)$/u.test(word.lower))
  );
}

/** Index of the word before, leaving out a determiner. */
export const wordBefore = (view: View, from: number): string => {
  const word = view.words[from - 1];
  return word && word.sentence === view.words[from]?.sentence ? word.lower : '';
};

/** The word of a phrase whose head lies outside it: its syntactic head. Undefined without a parser. */
export function topWord(view: View, from: number, to: number): Word | undefined {
  const word = view.words[topIndex(view, from, to)]!;
  return word.head === undefined ? undefined : word;
}

/** The index of that word; the last word of the phrase where there is no parser. */
export function topIndex(view: View, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const { head } = view.words[i]!;
    if (head === undefined) break;
    if (head < from || head >= to) return i;
  }
  return to - 1;
}

/** Stands as a subject or as the speaker of a verb of saying, as far as can be told without a parser. */
export function subjectAt(view: View, from: number, to: number): boolean {
  const before = wordBefore(view, from);
  if (
    sayVerbs.has(before) &&
    !/^(?:told|tells|asked|asks|urged|urges|accused|accuses|warned|warns|called|believed|expected|reported)$/u.test(
      before,
    )
  )
    return true;
  if (prepositions.has(before)) return false;
  return verbAt(view, skipAside(view, to)) || (view.words[to]?.text === ',' && verbAt(view, skipAside(view, to)));
}

/** Past ", who leads the party," and the like, to where the verb of the subject stands. */
function skipAside(view: View, at: number): number {
  if (view.words[at]?.text !== ',') return at;
  const sentence = view.words[at]!.sentence;
  for (let i = at + 1; i < view.words.length && i - at < 16 && view.words[i]!.sentence === sentence; i++)
    if (view.words[i]!.text === ',') return i + 1;
  return at;
}

/** Beside a verb of saying: "X said", "said X", "according to X". */
export function speaksAt(view: View, from: number, to: number): boolean {
  const top = topWord(view, from, to);
  if (top?.deprel === 'nsubj' && top.head! >= 0 && sayVerbs.has(view.words[top.head!]!.lower)) return true;
  const before = wordBefore(view, from);
  if (before === 'to' && view.words[from - 2]?.lower === 'according') return true;
  if (sayVerbs.has(before) && view.words[from - 2] && /^[,”"’]$|^''$/u.test(view.words[from - 2]!.text)) return true;
  return sayVerbs.has(view.words[skipAside(view, to)]?.lower ?? '');
}

/**
 * Whether a state's or town's name is a place here. A seat of government acts only where it stands as a subject, has
 * a possessive, or follows a preposition that takes an agent; a state's name is a place only after one of place or motion.
 */
export function placeReading(view: View, reading: Reading, from: number, to: number): boolean {
  if (reading.place && !reading.seat && !reading.state) return true;
  const before = wordBefore(view, from);
  if (dateline(view, from, to) || inTown(view, from)) return true;
  if (placePrepositions.has(before)) return true;
  if (/^(?:from|to|for|into|through|toward|towards|via|over|on)$/u.test(before) && motionNear(view, from)) return true;
  if (/^(?:into|through|via)$/u.test(before)) return true;
  if (
    /^(?:visit|visits|visited|visiting|leave|leaves|left|leaving|toured|entered|entering|reached|reach|fled|flee|outside)$/u.test(
      before,
    )
  )
    return true;
  if (reading.state) return false;
  const next = view.words[to];
  if (next?.text === ',' && view.readings[to + 1] && !verbAt(view, to)) return true;
  if (
    /^(?:and|or|between|with|by|against|on|to|of|from|than|that|as|urged|told|accused|accuses|warned|blamed|tells|asked|pressed|,|but|while|if|when|because|for)$/u.test(
      before,
    ) ||
    before === '' ||
    /^[“"—–:(]$/u.test(before)
  ) {
    return !(
      verbAt(view, to) ||
      next?.lower === "'s" ||
      /^(?:between|with|by|against|on|to|of|from|urged|told|accused|accuses|warned|blamed|tells|asked|pressed|and)$/u.test(
        before,
      )
    );
  }
  return !(verbAt(view, to) || next?.lower === "'s");
}

function motionNear(view: View, from: number): boolean {
  for (let i = from - 2; i >= 0 && i >= from - 6 && view.words[i]!.sentence === view.words[from]!.sentence; i--) {
    if (motionWords.has(view.words[i]!.lower)) return true;
    if (/^[,;:—–]$/u.test(view.words[i]!.text)) return false;
  }
  return false;
}

/** "MANILA—", "MOSCOW (AP) _", "NAIROBI, Kenya (AP)": the place line at the start of a block. */
export function dateline(view: View, from: number, to: number): boolean {
  const { from: begin } = view.spans[view.words[from]!.sentence]!;
  const lead = view.words.slice(begin, from);
  if (lead.length > 5 || lead.some((word) => /^\p{Ll}/u.test(word.text))) return false;
  const shouted =
    view.words[begin]!.text.length >= 4 && view.words[begin]!.text === view.words[begin]!.text.toUpperCase();
  for (let i = to; i < view.words.length && i - to < 9; i++) {
    const text = view.words[i]!.text;
    if (/^(?:[—–_-]|--+)$/u.test(text)) return true;
    if (text === '(' && shouted) return true;
    if (!/^(?:[,.()]|\p{Lu}.*|\p{N}+)$/u.test(text)) return false;
  }
  return false;
}

/** "Dar es Salaam, Tanzania": a state's name after a town of it. */
function inTown(view: View, from: number): boolean {
  if (view.words[from - 1]?.text !== ',') return false;
  for (let k = from - 2; k >= Math.max(0, from - 5); k--) {
    const reading = view.readings[k];
    if (reading && k + reading.length === from - 1) return reading.place !== undefined || reading.seat !== undefined;
  }
  const town = view.words[from - 2];
  return (
    town?.cap === true &&
    !view.readings[from - 2] &&
    /^(?:in|at|near|of|from|to|outside)$/u.test(view.words[from - 3]?.lower ?? '')
  );
}

export const isFunction = (word: string): boolean => functionWords.has(word);
