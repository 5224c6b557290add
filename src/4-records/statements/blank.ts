/** What statements without a verb of saying have in common. */
import type { Found } from './found.ts';
import type { CueClass } from './lexicon/index.ts';
import type { Region } from './region.ts';

/** The fields of a statement whose cue is no verb. */
export const base = (
  region: Region,
  kind: CueClass,
  rule: string,
): Pick<Found, 'rule' | 'kind' | 'lemma' | 'addressee' | 'region' | 'negated' | 'modal' | 'follows'> => ({
  rule: `statement.${rule}`,
  kind,
  lemma: kind.words,
  addressee: null,
  region,
  negated: false,
  modal: null,
  follows: null,
});
