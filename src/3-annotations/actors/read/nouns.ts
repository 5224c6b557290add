/** What single words can be in a noun phrase: openings, describing words, nouns for groups, possessives. */
import { groupNoun, longestGroup } from '../knowledge/groups.ts';
import { type NameRun, nameRuns } from './names.ts';
import type { GroupHit } from './phrase.ts';
import type { View } from './view.ts';
import { determiners, functionWords, hedges, numbers } from './words.ts';

const substances = new Set(
  'nerve chemical biological warfare blister poison toxic cleaning infectious reducing'.split(' '),
);

/** "Nerve agent", "chemical agents": a substance, nobody. */
const isSubstance = (before: string | undefined, noun: string): boolean =>
  /^agents?$/u.test(noun) && before !== undefined && substances.has(before);

/** The reader of phrases without its grammar: tests of words by their index in the view. */
export class Nouns {
  protected readonly runs: Map<number, NameRun>;
  protected readonly view: View;
  private readonly groups: { strict?: GroupHit | null; loose?: GroupHit | null }[] = [];

  constructor(view: View) {
    this.view = view;
    this.runs = nameRuns(view);
  }

  protected word(at: number): string {
    return this.view.words[at]?.lower ?? '';
  }

  protected sameSentence(a: number, b: number): boolean {
    return this.view.words[a]?.sentence === this.view.words[b]?.sentence;
  }

  /** "all the", "the two", but not "2018 the". */
  protected mayFollow(determiner: string | undefined, at: number): boolean {
    if (determiner === undefined) return true;
    return (
      /^(?:all|both|half|most|many|some|several)$/u.test(determiner) ||
      !/^(?:the|a|an|his|her|its|their|this|that)$/u.test(this.word(at))
    );
  }

  protected isOpening(at: number): boolean {
    if (this.view.readings[at]?.organisation) return false;
    const lower = this.word(at);
    if (determiners.has(lower) || numbers.has(lower)) return true;
    if (/^\p{N}[\p{N},.]*$/u.test(lower)) return true;
    return hedges.has(lower) && (numbers.has(this.word(at + 1)) || /^\p{N}/u.test(this.word(at + 1)));
  }

  /** "members of Congress", "a member of the Duma": who sits in a body. */
  protected memberOf(at: number): boolean {
    if (!/^members?$/u.test(this.word(at)) || this.word(at + 1) !== 'of') return false;
    const next = this.word(at + 2) === 'the' ? at + 3 : at + 2;
    return this.view.readings[next]?.organisation !== undefined;
  }

  /** A word that may stand before a noun after "the" or "a": by its tag, else by its letters. */
  protected describes(at: number): boolean {
    const word = this.view.words[at]!;
    if (functionWords.has(word.lower) || !/^[\p{L}\p{N}-]{3,}$/u.test(word.lower)) return false;
    if (word.upos === undefined) return !word.cap;
    return /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(word.upos) || (word.upos === 'VERB' && word.deprel === 'amod');
  }

  protected groupAt(at: number, owned: boolean): GroupHit | null {
    this.groups[at] ??= {};
    const known = this.groups[at]!;
    const key = owned ? 'loose' : 'strict';
    if (known[key] === undefined) known[key] = this.findGroup(at, owned);
    return known[key]!;
  }

  protected findGroup(at: number, owned: boolean): GroupHit | null {
    const { words } = this.view;
    const first = words[at];
    if (!first || !/^\p{L}/u.test(first.text) || functionWords.has(first.lower)) return null;
    if (first.cap && !first.first && words[at + 1]?.cap && !this.view.headline[first.sentence]) return null;
    for (let length = longestGroup(first.lower); length >= 1; length--) {
      const last = words[at + length - 1];
      if (!last || last.sentence !== first.sentence || !/^\p{L}/u.test(last.text)) continue;
      let phrase = first.lower;
      for (let k = 1; k < length; k++) phrase += ` ${words[at + k]!.lower}`;
      if (length === 1 && isSubstance(words[at - 1]?.lower, phrase)) return null;
      const group = groupNoun(phrase, owned);
      if (group) return { group, length };
    }
    return null;
  }

  protected possessiveAt(at: number): boolean {
    const word = this.view.words[at];
    if (!word) return false;
    if (word.lower === "'s") return true;
    return (
      word.lower === "'" &&
      /s$/iu.test(this.word(at - 1)) &&
      word.start === this.view.words[at - 1]!.end &&
      /^\p{L}/u.test(this.word(at + 1))
    );
  }
}
