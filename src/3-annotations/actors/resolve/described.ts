/** Speakers described by a common noun that no other rule knows: "the shelter's organisers said". Needs a parser. */
import { slug } from '../knowledge/fold.ts';
import type { View, Word } from '../read/view.ts';
import { sayVerbs } from '../read/words.ts';
import type { Cast } from './cast.ts';
import { salientPerson } from './pronouns.ts';

/** Documents speak only for somebody else, who is then not named; they are no actors. */
const things =
  /^(?:statements?|reports?|findings|results?|documents?|tweets?|memos?|stud(?:y|ies)|surveys?|letters?|polls?|data|articles?|videos?|e-?mails?|notes?|posts?|papers?|records?|filings?|signs?|evidence|research|figures|numbers|statistics|rules?|laws?|plans?|polic(?:y|ies)|images?|photos?|footage|history|experience|headlines?|stor(?:y|ies)|book|message|messages|text|texts|website|page|notice|release|bill|affidavit|complaint|lawsuit|indictment|ruling|decision|test|tests|analysis|forecast|guidelines|instructions|motion|review|deal|agreement|treaty|contract|transcript|quote|line|word|words|title|name|time|thing|things|idea|fact|situation|case|game|team|year|day|way|part|lot|number|rest|one|ones|others|something|everything|anything|nothing|everyone|everybody|anyone|nobody|someone|somebody|talks?|meetings?|sessions?|summits?|negotiations?|discussions?|visits?|attacks?|wars?|sanctions?|moves?|steps?|events?|cris[ei]s)$/u;

/** Enters the subjects of verbs of saying that are common nouns for people and are not yet sighted. */
export function describedSpeakers(view: View, cast: Cast): void {
  view.words.forEach((word, at) => {
    if (word.deprel !== 'nsubj' || word.upos !== 'NOUN' || word.head === undefined || word.head < 0) return;
    if (!sayVerbs.has(view.words[word.head]!.lower) || things.test(word.lower)) return;
    if (cast.sightings.some((sighting) => sighting.from <= at && sighting.to > at)) return;
    const { from, to } = extent(view, at);
    const text = view.article.text.slice(view.words[from]!.start, view.words[to - 1]!.end);
    const plural = /(?:[^s]s|people|men|women)$/u.test(word.lower);
    const aged = /^the (?:\p{L}+, )?\p{N}+-years?-old\b/iu.test(text) && !plural;
    const person = aged
      ? salientPerson(view, cast, {
          from,
          to,
          plural: false,
          former: false,
          described: [],
          head: { type: 'pronoun', word: 'he' },
        })
      : undefined;
    if (person) {
      cast.see({
        from,
        to,
        members: [person],
        form: 'description',
        place: false,
        basis: 'resolved',
        rule: 'actor.salient',
        subject: true,
      });
      return;
    }
    const name = text.replace(/^(?:the|a|an) /iu, '');
    const member = cast.enter({ id: `unnamed:${slug(name).slice(0, 60)}`, name: text, kind: 'unnamed', plural });
    cast.see({
      from,
      to,
      members: [member],
      form: 'description',
      place: false,
      basis: 'explicit',
      rule: 'actor.described-speaker',
      subject: true,
    });
  });
}

/** The noun with what hangs on it before, and with a prepositional phrase or adjective after, no clause; at most twelve words. */
function extent(view: View, at: number): { from: number; to: number } {
  const verb = view.words[at]!.head!;
  let from = at;
  while (from > 0 && at - from < 6 && hangsOn(view, from - 1, at) && !/^[“”"‘,;:(]$/u.test(view.words[from - 1]!.text))
    from--;
  let to = at + 1;
  const limit = verb > at ? verb : view.words.length;
  const ends = ({ text, upos }: Word): boolean => /^[“”",;:.—–]$/u.test(text) || upos === 'VERB' || upos === 'AUX';
  while (to < limit && to - at < 12 && hangsOn(view, to, at) && !ends(view.words[to]!)) to++;
  return { from, to };
}

function hangsOn(view: View, at: number, top: number): boolean {
  let word = view.words[at];
  for (let step = 0; word && step < 8; step++) {
    if (word.head === top) return true;
    if (word.head === undefined || word.head < 0) return false;
    word = view.words[word.head];
  }
  return false;
}
