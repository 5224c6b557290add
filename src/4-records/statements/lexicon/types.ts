import type { Act, Rule } from '../../../0-model/index.ts';

/**
 * What may follow a cue and be its content.
 * - `clause`: "(that) they left", a quotation, or the same in front of the cue
 * - `that`: the same, but in running text only with the word "that"
 * - `quote`: only a quotation
 * - `wh`: "whether they left", "how they left"
 * - `to`: an infinitive whose subject is the speaker: "to leave"
 * - `object`: a noun phrase or gerund: "denied meddling"
 * - `person`: the addressee comes first, then a clause: "told Y that"
 * - `person-to`: the addressee comes first, then an infinitive: "urged Y to leave"
 * - `judged`: a person or thing and what is said of it: "accused Y of lying", "called Y a liar"
 */
export type Frame = 'clause' | 'that' | 'quote' | 'wh' | 'to' | 'object' | 'person' | 'person-to' | 'judged';

/** Verbs (or nouns) of one meaning that report alike. */
export interface CueClass extends Rule {
  act: Act;
  frames: readonly Frame[];
  /** Space-separated base forms; `+` joins a verb with the words that must follow it: "point+out". */
  words: string;
  /** A thought or finding rather than an act of saying. */
  thought?: true;
  /** What a negated cue means: "did not say" reports nothing unless this is set. */
  negated?: Act;
}

/** One way to read a word form as a cue. */
export interface Cue {
  lemma: string;
  /** Words that must follow, one adverb allowed between. */
  particles: readonly string[];
  kind: CueClass;
}
