/**
 * Words by meaning that decide what a plainly reported statement does ("said the law was cruel" criticises). The classes
 * follow VerbNet's and WordNet's groups and were written out from the meaning, not from a corpus.
 */
import { inflect } from './inflect.ts';

export interface Meaning {
  id: string;
  reason: string;
  /** Space-separated verbs in their base form. */
  verbs?: string;
  /** Space-separated words as they stand. */
  words?: string;
  /** Several words together, separated by " / ". */
  phrases?: string;
}

export const meanings = {
  wrong: {
    id: 'wrong',
    reason: 'Deeds that nobody does rightly: whoever says that another did one accuses.',
    verbs:
      // Breaking rules and faith (WordNet: transgress, renege).
      'violate breach infringe contravene flout renege transgress ' +
      // Deceiving and stealing (VerbNet: fool, cheat, steal).
      'deceive mislead dupe defraud cheat falsify fabricate doctor forge rig steal loot plunder embezzle smuggle launder bribe ' +
      // Meddling and undoing (VerbNet: interfere, destroy).
      'meddle interfere undermine destabilise destabilize subvert sabotage infiltrate hack spy eavesdrop wiretap ' +
      // Inciting and conspiring (VerbNet: provoke, conspire).
      'provoke incite instigate orchestrate mastermind collude conspire abet foment stoke harbour harbor ' +
      // Violence without right and taking by force (VerbNet: murder, poison, rob).
      'murder assassinate massacre slaughter torture rape poison kidnap abduct terrorise terrorize annex invade usurp ' +
      // Oppressing and hiding (VerbNet: subjugate, conceal).
      'persecute oppress repress subjugate intimidate blackmail extort bully coerce discriminate exploit conceal obstruct lie',
    words:
      'illegally unlawfully arbitrarily illegal unlawful unprovoked espionage propaganda disinformation aggression aggressor genocide atrocities ' +
      'collusion complicit complicity conspiracy treason corruption interference provocation provocations lied lying ' +
      'violation violations infiltration infiltrations meddling sabotage deception subversion incitement persecution repression intimidation coercion blackmail discrimination',
    phrases:
      'war crimes / war crime / crimes against humanity / ethnic cleansing / to blame for / responsible for the attack / guilty of / behind the attack / ' +
      'behind the attacks / human rights abuses / broke its promise / broken its promise / broke the ceasefire / broken the ceasefire / broke the truce / ' +
      'broken the truce / state-sponsored / sponsor of terrorism / sponsors of terrorism / covered up / under false pretences / threatened to',
  },
  blame: {
    id: 'blame',
    reason:
      'Words that judge a deed, a person or a thing as bad (WordNet: morally wrong, incompetent, absurd, harmful).',
    words:
      'unacceptable intolerable outrageous scandalous disgraceful shameful dishonourable dishonorable despicable deplorable abhorrent appalling ' +
      'heinous barbaric brutal cruel inhumane inhuman callous heartless cowardly immoral unethical unconscionable indefensible inexcusable ' +
      'unjustified unjust unfair discriminatory racist sexist bigoted xenophobic ' +
      'irresponsible reckless negligent careless incompetent inept misguided misplaced shortsighted short-sighted foolish stupid naive naïve ' +
      'absurd ridiculous laughable preposterous ludicrous nonsensical meaningless pointless hypocritical cynical dishonest deceitful ' +
      'disastrous catastrophic terrible horrible awful dreadful damaging counterproductive counter-productive ineffective inadequate insufficient ' +
      'disappointing disappointed dismayed outraged appalled disgusted dissatisfied dissatisfaction unhelpful undemocratic illegitimate ' +
      'wrong mistake mistaken blunder error failure failed fiasco disgrace disaster shame outrage farce sham fraud travesty betrayal scandal ' +
      'hypocrisy incompetence negligence cowardice bigotry racism corrupt biased bias liar liars coward cowards',
    phrases:
      'concerned about / concerned by / concerned to see / concerned that / deeply concerned / very concerned / raises concerns / raise concerns / lot of concerns / lots of concerns / serious concerns / grave concerns / serious questions / lack of / ' +
      'not good enough / too little / too late / makes no sense / make no sense / has gone too far / had gone too far / bad deal / ' +
      'step backwards / step backward / step in the wrong direction / violates the spirit / slap in the face / should be ashamed / failed to',
  },
  esteem: {
    id: 'esteem',
    reason:
      'Words that judge somebody or something as good, and thanks (WordNet: praiseworthy, courageous, outstanding, grateful).',
    verbs: 'congratulate admire applaud commend salute appreciate',
    words:
      'proud grateful thankful gratitude thanks admiration hero heroes heroic heroism courageous brave bravery courage gallant selfless exemplary ' +
      'outstanding excellent remarkable exceptional wonderful fantastic terrific tremendous magnificent superb brilliant impressive ' +
      'impressed admirable laudable commendable praiseworthy honoured honored inspiring inspirational',
    phrases:
      'thank you / thank them / thanked / great job / good job / job well done / how glad / great leader / great friend / true friend / good friend / ' +
      'step forward / step in the right direction / historic achievement / great success / great progress / hats off',
  },
  danger: {
    id: 'danger',
    reason: 'Words that point at harm to come or ask for care (WordNet: risk, peril, caution).',
    words: 'beware peril perilous jeopardise jeopardize imperil',
    phrases:
      'be aware / be careful / be vigilant / be on alert / be on guard / exercise caution / exercise a high degree of caution / exercise extreme caution / ' +
      'take precautions / avoid all travel / avoid travel / do not travel / should not travel / could lead to / may lead to / would lead to / risk of / at risk / risks of / ' +
      'danger of / dangers of / dangerous to / danger to / a threat to / in danger / consequences / repercussions / never get / before it is too late / ' +
      'until it is too late / spiral out of control / spin out of control / brink of / time is running out / playing with fire',
  },
  retaliation: {
    id: 'retaliation',
    reason: 'Harm that somebody says is to come from the own side (VerbNet: retaliate, punish, destroy).',
    verbs: 'retaliate punish avenge destroy obliterate annihilate crush bomb invade retake expel',
    phrases:
      'strike back / hit back / fight back / respond with force / use force / cut off / cut ties / sever ties / impose sanctions / shoot down / ' +
      'take countermeasures / take revenge / teach them a lesson / close the border / close its borders / wipe out / withdraw from the treaty',
  },
  price: {
    id: 'price',
    reason: 'What another is told to suffer.',
    phrases:
      'pay the price / pay a price / pay a heavy price / pay dearly / pay for / regret it / regret this / regret its / face consequences / face the consequences / ' +
      'face serious consequences / face severe consequences / face retaliation / suffer the consequences / be held accountable / be punished / face sanctions / be destroyed',
  },
  falsehood: {
    id: 'falsehood',
    reason: 'Calling a charge untrue denies it (WordNet: false, unfounded).',
    words:
      'untrue baseless groundless unfounded fabricated fabrication unsubstantiated slanderous libellous libelous categorically',
    phrases:
      'not true / no truth / is false / are false / was false / were false / totally false / completely false / a lie / pure fiction / fake news / ' +
      'nothing to do with / no evidence that / no involvement / no knowledge of / no role in / no part in / had not admitted / not involved / never happened / did not happen',
  },
  readiness: {
    id: 'readiness',
    reason: 'Being ready for an act that another may take up holds it out.',
    phrases:
      'ready to / willing to / prepared to / open to talks / open to negotiations / open to dialogue / open to discussing / happy to / glad to help',
  },
  everybody: {
    id: 'everybody',
    reason: 'Whom nobody commands but many call on.',
    phrases:
      'all sides / both sides / all parties / both parties / all countries / all nations / the international community / the world / ' +
      'the united nations / the security council / world leaders / governments / all states',
  },
  sorrow: {
    id: 'sorrow',
    reason: 'Taking a fault on oneself.',
    phrases:
      'am sorry / are sorry / was sorry / were sorry / am deeply sorry / are deeply sorry / my apologies / our apologies / is sorry',
  },
} satisfies Record<string, Meaning>;

export type MeaningName = keyof typeof meanings;

type Table = ReadonlyMap<string, readonly { name: string; phrase: string | null }[]>;

/** For every word of a class, and for the first word of every phrase, what it may mean. */
function compile(): Table {
  const table = new Map<string, { name: string; phrase: string | null }[]>();
  const add = (word: string, name: string, phrase: string | null): void => {
    const list = table.get(word) ?? [];
    list.push({ name, phrase });
    table.set(word, list);
  };
  for (const [name, meaning] of Object.entries<Meaning>(meanings)) {
    for (const verb of (meaning.verbs ?? '').split(' ').filter(Boolean))
      for (const [form] of inflect(verb)) add(form, name, null);
    for (const word of (meaning.words ?? '').split(' ').filter(Boolean)) add(word, name, null);
    for (const phrase of (meaning.phrases ?? '').split(' / ').filter(Boolean))
      add(phrase.split(' ')[0]!, name, ` ${phrase} `);
  }
  return table;
}

const table = compile();

/** Words of a text in lower case with single blanks between and around them, as {@link means} reads it. */
export const plainWords = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
  ).join(' ')} `;

function meaningsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; ) {
    const end = text.indexOf(' ', at + 1);
    for (const { name, phrase } of table.get(text.slice(at + 1, end)) ?? [])
      if (phrase === null || text.startsWith(phrase, at)) found.add(name);
    at = end;
  }
  return found;
}

/** The text asked about last: the rules ask one text for every class. */
let last: { text: string; found: Set<string> } = { text: '', found: new Set() };

/** True when a text ({@link plainWords}) holds a word or a phrase of the class. */
export function means(name: MeaningName, text: string): boolean {
  if (last.text !== text) last = { text, found: meaningsOf(text) };
  return last.found.has(name);
}
