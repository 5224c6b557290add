/** Word classes and inflection for reading sentences without a parser, from `data/lexicon/words.yaml`. */
import { parse } from 'yaml';
import { readData } from '../../0-model/index.ts';

interface WordFile extends Record<string, unknown> {
  verbs: string;
  irregular: Record<string, string>;
}

const file = parse(readData('lexicon/words.yaml')) as WordFile;
const list = (name: string): string[] => String(file[name]).trim().split(/\s+/u);
const set = (name: string): Set<string> => new Set(list(name));

export const words = {
  determiners: set('determiners'),
  prepositions: set('prepositions'),
  subordinators: set('subordinators'),
  coordinators: set('coordinators'),
  relatives: set('relatives'),
  auxiliaries: set('auxiliaries'),
  negations: set('negations'),
  pronouns: set('pronouns'),
  adverbs: set('adverbs'),
  lightVerbs: set('light-verbs'),
  agents: set('agents'),
};

const doubling = set('doubling');
/** A short stem of one vowel and one consonant doubles it: "swap", "plan". */
const doubles = (verb: string): boolean => doubling.has(verb) || /^[^aeiou]*[aeiou][bdgkmnprt]$/u.test(verb);
const vowelBefore = /[aeiou]y$/u;

/** Which form of a verb a word is; "past" also stands for a regular past participle, "part" only for a distinct one. */
export type VerbForm = 'base' | 's' | 'past' | 'part' | 'ing';
export interface Inflected {
  lemma: string;
  form: VerbForm;
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (verb.endsWith('y') && !vowelBefore.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubles(verb) ? verb + verb.at(-1) : verb}ed`;
}

function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/u.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  return `${doubles(verb) || /^(?:begin|forget|split|quit)$/u.test(verb) ? verb + verb.at(-1) : verb}ing`;
}

/** The -s form of a verb, which is also how a noun makes its plural. */
export function addS(word: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(word)) return `${word}es`;
  if (word.endsWith('y') && !vowelBefore.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** Singular and plural of a noun phrase's last word; a few irregular ones. */
export function nounForms(noun: string): string[] {
  const irregular: Record<string, string> = { man: 'men', woman: 'women', crisis: 'crises', attaché: 'attachés' };
  const last = noun.slice(noun.lastIndexOf(' ') + 1);
  const head = noun.slice(0, noun.length - last.length);
  return [...new Set([noun, head + (irregular[last] ?? addS(last))])];
}

/** All forms of a verb with the name of each. */
export function verbForms(verb: string): [string, VerbForm][] {
  if (verb === 'be') return [];
  const irregular = file.irregular[verb]?.split(' ');
  const past = irregular ? irregular[0]!.split('|') : [regularPast(verb)];
  const part = irregular?.[1]?.split('|') ?? past;
  const forms: [string, VerbForm][] = [
    [verb, 'base'],
    [verb === 'have' ? 'has' : verb === 'be' ? 'is' : addS(verb), 's'],
    [gerund(verb), 'ing'],
    ...past.map((form): [string, VerbForm] => [form, 'past']),
    ...part.filter((form) => !past.includes(form)).map((form): [string, VerbForm] => [form, 'part']),
  ];
  return forms;
}

const forms = new Map<string, Inflected>();
let more: (() => Iterable<string>) | undefined;

/** Names where further verbs come from: the lexicon, which is read when the first verb is looked up. */
export function verbsFrom(source: () => Iterable<string>): void {
  more = source;
}

/** The forms known, those of the lexicon too. */
function known(): Map<string, Inflected> {
  const source = more;
  more = undefined;
  if (source) addVerbs(source());
  return forms;
}

/** Makes verbs known to the reader. The first reading of a form stays. */
function addVerbs(verbs: Iterable<string>): void {
  for (const verb of verbs) {
    for (const [form, name] of verbForms(verb)) {
      const old = forms.get(form);
      if (!old || (old.form !== 'base' && name === 'base')) forms.set(form, { lemma: verb, form: name });
    }
  }
}
addVerbs(list('verbs'));
// These are read by their commonest verb: "found" is of find, "left" of leave, "saw" of see.
for (const [form, lemma] of [
  ['found', 'find'],
  ['left', 'leave'],
  ['saw', 'see'],
  ['felt', 'feel'],
] as const)
  forms.set(form, { lemma, form: 'past' });

/** A verb form that the lists know, not guessed from its ending. */
export const knownVerb = (word: string): Inflected | undefined => known().get(word);

/** Reads a lower-case word as a verb form, or gives undefined. */
export function verbForm(word: string): Inflected | undefined {
  return known().get(word) ?? guessed(word);
}

/** An unknown word in -ed is read as a verb: "deplored", "reined"; short ones ("seed", "bed") are not. */
function guessed(word: string): Inflected | undefined {
  if (!/^[a-z]{3,}ed$/u.test(word) || /(?:eed|hundred|sacred|naked|wicked|rugged|united)$/u.test(word))
    return undefined;
  const stem = word.slice(0, -2);
  return {
    lemma: /([b-df-hj-np-tv-z])\1$/u.test(stem) && !/(?:ss|ll)$/u.test(stem) ? stem.slice(0, -1) : stem,
    form: 'past',
  };
}
