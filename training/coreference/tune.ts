/**
 * `tsx training/coreference/tune.ts [ROUNDS]`: coordinate ascent over the points of `resolve/salience.ts` on the training
 * documents of GUM whose texts are free (news, interview, court: CC BY; bio, voyage: CC BY-SA). Prints what it finds.
 * Pronouns that mean persons, organisations or places count twice: the reader keeps only those.
 */
import path from 'node:path';
import { readGum } from '../../eval/coref/gum.ts';
import { align, annotate, judge, read } from '../../eval/coref/index.ts';
import { shared } from '../../eval/measure.ts';
import { weights } from '../../src/3-annotations/actors/resolve/salience.ts';

const third = /^(?:s?he|him|his|hers?|they|them|theirs?|its?|(?:him|her|it)self|themselves)$/iu;
const documents = readGum(path.join(shared, 'corpora/language'), 'train', /^(?:news|interview|bio|court|voyage)$/u).map(
  (document) => ({ document, annotated: annotate(document) }),
);

/** Points of the pronouns that are right. */
function score(): number {
  let sum = 0;
  for (const { document, annotated } of documents) {
    const said = read(document, annotated);
    for (const { mention, right } of judge(document.mentions, said, align(document.mentions, said)))
      if (right && third.test(document.text.slice(mention.start, mention.end)))
        sum += /^(?:person|organization|place)$/u.test(mention.type) ? 2 : 1;
  }
  return sum;
}

const steps = [-8, -4, -2, -1, 1, 2, 4, 8];
const names = Object.keys(weights) as (keyof typeof weights)[];
let best = score();
console.log('start', best);
for (let round = 0; round < Number(process.argv[2] ?? 2); round++) {
  const before = best;
  for (const name of names) {
    const kept = weights[name];
    let value = kept;
    for (const step of steps) {
      weights[name] = kept + step;
      const now = score();
      // A gain of one or two pronouns is chance: the old value stays.
      if (now > best + 1) {
        best = now;
        value = kept + step;
      }
    }
    weights[name] = value;
    if (value !== kept) console.log(name, kept, '→', value, best);
  }
  if (best === before) break;
}
console.log(JSON.stringify(weights, null, 2));
