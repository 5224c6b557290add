/** The ways in which a page says that somebody is to do something. Examples are executed; `^^^` marks the action. */
import type { Commitment, Rule } from '../../0-model/index.ts';

export interface CommitmentRule extends Rule {
  kind: Commitment['kind'];
  /** Verbs, by lemma. */
  verbs: RegExp;
  /** What must follow: an infinitive with the same subject, one with the object as its subject, or a noun phrase. */
  form: 'to' | 'object-to' | 'noun';
  /** Verbs that the infinitive must not be: states and talk that oblige nobody. */
  notDeed?: RegExp;
  /** Head words that the noun phrase must have, for `noun`. */
  nouns?: RegExp;
}

const idle = /^(?:be|become|seem|comment|elaborate|say|see|hear|know|think|believe)$/u;

export const commitmentRules: CommitmentRule[] = [
  {
    id: 'commitment.promise-to',
    kind: 'promise',
    verbs: /^(?:promise|pledge|vow|undertake|swear|commit|guarantee|agree|offer|volunteer)$/u,
    form: 'to',
    notDeed: idle,
    reason: 'Promising, pledging or agreeing to act obliges the subject.',
    example:
      '{Freedonia} promised to rebuild the bridge with {Sylvania}.\n                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.promise-of',
    kind: 'promise',
    verbs: /^(?:promise|pledge|vow|guarantee|offer|announce)$/u,
    form: 'noun',
    nouns:
      /^(?:response|answer|reply|gift|aid|help|assistance|support|reward|action|retaliation|loan|grant|donation|troops|investigation|inquiry|package|funding|money|relief|cooperation|amnesty|withdrawal|release)s?$/u,
    reason: 'A deed promised as a noun obliges the one who promises it.',
    example:
      '{Freedonia} promised a swift response to {Sylvania}.\n                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.plan-to',
    kind: 'plan',
    verbs: /^(?:plan|schedule|intend|prepare|slate)$/u,
    form: 'to',
    notDeed: /^(?:be|become|seem)$/u,
    reason: 'A plan to act that the page reports binds the planner, with or without a date.',
    example: '{Mr. A} plans to visit {Sylvania} in May.\n                 ^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.threat-to',
    kind: 'threat',
    verbs: /^(?:threaten)$/u,
    form: 'to',
    reason: 'A threat says what its speaker will do.',
    example:
      '{Freedonia} threatened to close its border with {Sylvania}.\n                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.threat-of',
    kind: 'threat',
    verbs: /^(?:threaten)$/u,
    form: 'noun',
    nouns:
      /^(?:sanctions?|war|retaliation|interference|attacks?|action|tariffs?|strikes?|reprisals?|consequences|force|veto|boycott)$/u,
    reason: 'A threatened deed may stand as a noun.',
    example:
      '{Freedonia} threatens retaliation against {Sylvania}.\n                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.demand-to',
    kind: 'demand',
    verbs: /^(?:demand|order|ask|tell|urge|require|instruct|command|direct|oblige|summon)$/u,
    form: 'object-to',
    notDeed: /^(?:be|comment|consider|remember|imagine|think|note|know|help explain)$/u,
    reason: 'A demand obliges its addressee to do what it says.',
    example:
      '{Freedonia} ordered {Sylvania} to close its consulate.\n                                  ^^^^^^^^^^^^^^^^^^^',
  },
];
