/** Months and function words that are somebody's surname: "Theresa May", "Mrs. May", and then "May said". */
import { givenName, peopleCalled } from '../knowledge/roster.ts';
import type { View } from './view.ts';
import { calendar, functionWords, honorifics } from './words.ts';

const afterTimeWord = new Set(
  'in by until till since of on from before after during late early mid last next this'.split(' '),
);

/** The verb or possessive mark after a subject or owner, who is somebody. */
const afterSomebody = /^(?:['’]s|says?|said|told|tells|was|is|has|had|will|would|did|\p{L}{2,}ed)$/u;

/** A capitalised word that is no name as a rule: a month, a weekday, "will". */
export const isCommonWord = (lower: string): boolean => calendar.has(lower) || functionWords.has(lower);

/** A capitalised word and the next are somebody's first and last name on the roster. */
export function onRoster(view: View, at: number): boolean {
  const word = view.words[at];
  const next = view.words[at + 1];
  if (!word || !next?.cap || next.sentence !== word.sentence) return false;
  return peopleCalled(next.text).some((person) => person.name.split(' ')[0] === word.text);
}

/** The word stands right after a first name or an honorific, and no number follows ("May 3"). */
function afterName(view: View, at: number): boolean {
  const before = view.words[at - 1];
  if (!before?.cap || before.sentence !== view.words[at]!.sentence) return false;
  if (onRoster(view, at - 1)) return true;
  if (view.headline[before.sentence]) return false;
  return honorifics.has(before.lower) || givenName(before.text) !== undefined || before.entity?.type === 'PER';
}

/** Common words that the article uses as a surname, lower case. */
export function surnamesOf(view: View): Set<string> {
  const found = new Set<string>();
  view.words.forEach(({ cap, lower }, at) => {
    if (cap && isCommonWord(lower) && !isNumberNext(view, at) && afterName(view, at)) found.add(lower);
  });
  return found;
}

const isNumberNext = (view: View, at: number): boolean => /^\d/u.test(view.words[at + 1]?.text ?? '');

/** Whether a month or function word is a surname where it stands, `surnames` being those of the article. */
export function isSurnameHere(view: View, at: number, surnames: Set<string>): boolean {
  const { lower } = view.words[at]!;
  if (!surnames.has(lower) || isNumberNext(view, at)) return false;
  if (afterName(view, at)) return true;
  if (afterTimeWord.has(view.words[at - 1]?.lower ?? '')) return false;
  return afterSomebody.test(view.words[at + 1]?.lower ?? '');
}
