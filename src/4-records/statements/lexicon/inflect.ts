/** A small inflector: the five forms of an English verb. */

export type Form = 'base' | 's' | 'past' | 'participle' | 'ing';

/** base past participle; the other forms are regular. */
const irregular = new Map(
  (
    'say said said;tell told told;write wrote written;speak spoke spoken;think thought thought;swear swore sworn;' +
    'know knew known;see saw seen;hear heard heard;feel felt felt;hold held held;find found found;show showed shown;' +
    'make made made;put put put;go went gone;give gave given;take took taken;read read read;set set set;sing sang sung;' +
    'shoot shot shot;understand understood understood;lay laid laid;mean meant meant;bet bet bet;foresee foresaw foreseen;' +
    'retell retold retold;weep wept wept;rebut rebutted rebutted;hit hit hit;begin began begun;lead led led;' +
    'rip ripped ripped;spell spelled spelled;pay paid paid;quote quoted quoted;withdraw withdrew withdrawn;' +
    'come came come;say+so said+so said+so;sell sold sold;break broke broken;throw threw thrown;stand stood stood;' +
    'forbid forbade forbidden;back backed backed'
  )
    .split(';')
    .map((row) => row.split(' ') as [string, string, string])
    .map(([base, past, participle]) => [base, { past, participle }] as const),
);
/** Verbs of more than one syllable that double their last consonant, and short ones that the pattern would miss. */
const doubling = new Set(
  'admit commit rebut regret refer infer defer confer chat quip nod sob blurt brag rap slam grin dub pan rip hit'.split(
    ' ',
  ),
);
const keeps = /(?:[aeiou][aeiou]|[^aeiou][^aeiou]|[aeiou][wxy])$/u;

const doubles = (verb: string): boolean =>
  doubling.has(verb) ||
  (verb.length <= 4 &&
    !keeps.test(verb) &&
    /[^aeiou][aeiou][bdgmnprt]$/u.test(verb) &&
    !/^.?[aeiou].*[aeiou]/u.test(verb));

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function third(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function gerund(verb: string): string {
  if (/[^eoy]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** All forms of a base verb, each with its name; a past that is also the participle appears once, as `past`. */
export function inflect(verb: string): [form: string, name: Form][] {
  const odd = irregular.get(verb);
  const past = odd?.past ?? regularPast(verb);
  const participle = odd?.participle ?? past;
  const forms: [string, Form][] = [
    [verb, 'base'],
    [third(verb), 's'],
    [past, 'past'],
    [gerund(verb), 'ing'],
  ];
  if (participle !== past && participle !== verb) forms.push([participle, 'participle']);
  return forms.filter(([form, name]) => name === 'base' || form !== verb || name === 'past');
}
