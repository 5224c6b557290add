/** The ways in which a page says that somebody is to do something. Examples are executed; `^^^` marks the action. */
import type { Commitment, Rule } from '../../0-model/index.ts';

export interface CommitmentRule extends Rule {
  kind: Commitment['kind'];
  /** Verbs, by lemma. */
  verbs: RegExp;
  /** What must follow: an infinitive with the same subject, one with the object as its subject, a noun phrase, or "with" and one. */
  form: 'to' | 'object-to' | 'noun' | 'with' | 'demanded-noun';
  /** The verb stands in the passive: "is scheduled to". */
  passive?: boolean;
  /** The object is the subject again: "committed itself to". */
  reflexive?: boolean;
  /** Verbs that the infinitive must not be: states and talk that oblige nobody. */
  notDeed?: RegExp;
  /** Head words that the noun phrase must have, for `noun`. */
  nouns?: RegExp;
}

const idle = /^(?:be|become|seem|comment|elaborate|say|see|hear|know|think|believe)$/u;

/** Harms that are threatened. */
const harms =
  /^(?:sanctions?|war|retaliation|interference|attacks?|action|tariffs?|strikes?|reprisals?|consequences|force|veto|boycott|invasion|expulsions?|embargo|blockade|measures|annihilation|destruction)$/u;

/** Deeds that are asked of somebody. */
const deeds =
  /^(?:apolog(?:y|ies)|withdrawal|pullout|retreat|release|return|resignation|extradition|explanation|compensation|payment|clemency|mercy|pardon|access|inspections?|investigation|inquiry|disarmament|surrender|removal|closure|halt|end|cessation|help|aid|assistance|support|information|clarification|answers?|repl(?:y|ies)|guarantees?|assurances?|cooperation|ceasefire|truce|permission|reparations?|evacuation|dismantling|handover|concessions?|restraint)$/u;

export const commitmentRules: CommitmentRule[] = [
  {
    id: 'commitment.promise-to',
    kind: 'promise',
    verbs: /^(?:promise|pledge|vow|undertake|swear|commit|guarantee|agree|offer|volunteer)$/u,
    form: 'to',
    notDeed: idle,
    reason: 'Promising, pledging or agreeing to act obliges the subject.',
    example:
      '{Freedonia} promised to rebuild the bridge with {Sylvania}.\n                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.commits-itself',
    kind: 'promise',
    verbs: /^(?:commit|bind|oblige|pledge)$/u,
    form: 'to',
    reflexive: true,
    notDeed: idle,
    reason: 'Binding oneself to act is a promise.',
    example: '{Freedonia} committed itself to rebuild the port.\n                                ^^^^^^^^^^^^^^^^',
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
    verbs: /^(?:plan|intend|prepare|mean|arrange)$/u,
    form: 'to',
    notDeed: /^(?:be|become|seem)$/u,
    reason: 'A plan to act that the page reports binds the planner, with or without a date.',
    example: '{Mr. A} intends to visit {Sylvania} in May.\n                   ^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.scheduled-to',
    kind: 'plan',
    verbs: /^(?:schedule|slate|set|plan|book)$/u,
    form: 'to',
    passive: true,
    notDeed: /^(?:be|become|seem|last|benefit|rise|fall|grow)$/u,
    reason: 'Who is scheduled or set to act has it in his calendar.',
    example: '{Mr. A} is scheduled to address the parliament.\n                        ^^^^^^^^^^^^^^^^^^^^^^',
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
    nouns: harms,
    reason: 'A threatened deed may stand as a noun.',
    example:
      '{Freedonia} threatens retaliation against {Sylvania}.\n                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.demand-to',
    kind: 'demand',
    verbs: /^(?:demand|order|ask|tell|urge|require|instruct|command|direct|oblige|summon|compel|press|warn)$/u,
    form: 'object-to',
    notDeed: /^(?:be|comment|consider|remember|imagine|think|note|know|help explain)$/u,
    reason: 'A demand obliges its addressee to do what it says.',
    example:
      '{Freedonia} ordered {Sylvania} to close its consulate.\n                                  ^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.threat-with',
    kind: 'threat',
    verbs: /^threaten$/u,
    form: 'with',
    nouns: harms,
    reason: 'The harm threatened may follow "with", after the one who is threatened.',
    example: '{Freedonia} threatened {Sylvania} with sanctions.\n                                       ^^^^^^^^^',
  },
  {
    id: 'commitment.demand-of',
    kind: 'demand',
    verbs: /^(?:demand|seek|request|require)$/u,
    form: 'demanded-noun',
    nouns: deeds,
    reason: 'A deed demanded as a noun obliges its owner, or the one it is demanded from.',
    example: '{Freedonia} demanded an apology from {Sylvania}.\n                     ^^^^^^^^^^^^^^^^^^^^^^^^^^',
  },
  {
    id: 'commitment.ask-for',
    kind: 'demand',
    verbs: /^(?:ask|press|petition)$/u,
    form: 'demanded-noun',
    nouns: deeds,
    reason: 'Asking somebody for a deed puts a demand to him.',
    example: '{Freedonia} asked {Sylvania} for clemency.\n                                 ^^^^^^^^',
  },
];
