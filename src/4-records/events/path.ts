/** The way through a sentence's tree from one word to another, for people who ask why an event was read. */
import type { Reading } from './reading.ts';

const headOf = (reading: Reading, i: number): number => {
  const head = reading.words[i]?.token.head ?? -1;
  return head < 0 ? -1 : head - reading.sentence.firstToken;
};

/** The word and everything above it; a broken tree ends the list. */
function upwards(reading: Reading, i: number): number[] {
  const out: number[] = [];
  for (let at = i; at >= 0 && !out.includes(at); at = headOf(reading, at)) out.push(at);
  return out;
}

/**
 * "Freedonia <nsubj- expelled -obj> envoys -amod> Sylvanian": words with the relation on each arrow, the arrow pointing
 * from the head. Empty where the sentence has no tree or the words do not meet.
 * @param from,to word indices of the reading
 */
export function treePath(reading: Reading, from: number, to: number): string {
  if (reading.words[0]?.token.head === undefined) return '';
  const up = upwards(reading, from);
  const down = upwards(reading, to);
  const top = up.find((at) => down.includes(at));
  if (top === undefined) return '';
  const text = (i: number): string => reading.words[i]!.token.text;
  const rel = (i: number): string => reading.words[i]!.token.deprel ?? 'dep';
  const left = up.slice(0, up.indexOf(top)).map((i) => `${text(i)} <${rel(i)}- `);
  const right = down
    .slice(0, down.indexOf(top))
    .reverse()
    .map((i) => ` -${rel(i)}> ${text(i)}`);
  return left.join('') + text(top) + right.join('');
}
