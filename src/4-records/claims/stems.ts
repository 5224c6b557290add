/** What a stretch of text is about, as a set of stems in which near synonyms of accusation are one. */

/** Words of one line count as the same; the first stands for all. */
const synonyms = `
meddle interfere interference tamper intrude influence
kill murder slay assassinate death
attack strike raid bomb bombing shell
spy espionage spying
hack breach cyber intrusion
violate violation breach broke broken breaking
support back arm aid fund finance sponsor
arrest detain detention custody hold held
invade occupy annex seize incursion
collude conspire plot
lie mislead deceive
bribe corruption graft corrupt
link tie connection contact relationship
involve involvement role part responsible responsibility complicit behind
find finding conclusion conclude assessment
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const stop = new Set(
  'the a an of to in on by for with at from and or but its their his her our my your that this these those it they he she we you i not no never be is are was were been being would will shall should could can may might must has have had do does did such any there which who whom what existence whether also only just very more most other another some into over about against between among as than then when while after before since until mr mrs ms said says say saying sought try tried seek allegation allegations accusation accusations charge charges claim claims report reports'.split(
    ' ',
  ),
);

/** A rough stem: plural, past and gerund endings off, then at most six letters. */
function stem(word: string): string {
  const bare = word
    .replace(/(?:'s|’s)$/u, '')
    .replace(/(?:ings?|ed|es|s|e)$/u, (end, at: number) => (at >= 3 ? '' : end));
  return (/([b-df-hj-np-tv-z])\1$/u.test(bare) ? bare.slice(0, -1) : bare).slice(0, 6);
}

const groups = new Map(synonyms.flatMap((line) => line.map((word): [string, string] => [stem(word), stem(line[0]!)])));

/** The stems of a text's content words. */
export function topicOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]s)?/gu) ?? [];
  const content = words.filter((word) => word.length > 2 && !stop.has(word.replace(/['’]s$/u, '')));
  return new Set(content.map((word) => groups.get(stem(word)) ?? stem(word)));
}

/** How much of `part` is also in `whole`: shared count and share of `part`. */
export function overlap(part: Set<string>, whole: Set<string>): { shared: number; ratio: number } {
  const shared = [...part].filter((one) => whole.has(one)).length;
  return { shared, ratio: part.size ? shared / part.size : 0 };
}
