/** Reads an example of the lexicon: "{Freedonia} expelled {Sylvanian} envoys. => 1 > 2"; braces mark the actors. */
import {
  type Actor,
  type EventType,
  type Mention,
  type PoliticalEvent,
  plainArticle,
  type Time,
} from '../../0-model/index.ts';
import { splitSentences, syntaxStage, tokenise } from '../../3-annotations/syntax/index.ts';
import { type EventsInput, findEvents } from './index.ts';
import { type Lexicon, shippedLexicon } from './lexicon.ts';

function actorOf(id: string, name: string): Actor {
  const person = /^(?:Mr\.|[a-z])/u.test(name);
  const country = /freedonia/iu.test(name) ? 'FRE' : /sylvania/iu.test(name) ? 'SYL' : `C${id}`;
  return { id, name, kind: person ? 'person' : 'state', country, sector: 'GOV', offices: [], mentions: [] };
}

/** Stands in for the times stage: the few dates that examples use. */
const timesOf = (text: string): Time[] =>
  [
    ...text.matchAll(
      /\b(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month|year)|in 1999|in 2004)\b/gu,
    ),
  ].map((match) => {
    const words = match[0].replace(/^(?:on|in) /u, '');
    const start = match.index + match[0].length - words.length;
    return {
      span: { start, end: start + words.length, text: words },
      value: '2017-08',
      earliest: null,
      latest: null,
      basis: 'resolved',
    };
  });

/**
 * Makes the stage's input of a sentence whose actors stand in braces; actor ids are "1", "2" ... in text order.
 * `parsed` has the model tag and parse it, as it does a page; otherwise only the word lists read it.
 */
export function draftOf(marked: string, parsed = false): EventsInput {
  let text = '';
  const mentions: Mention[] = [];
  const actors: Actor[] = [];
  for (const part of marked.split(/(\{[^}]*\})/u)) {
    if (!part.startsWith('{')) {
      text += part;
      continue;
    }
    const [name = '', same] = part.slice(1, -1).split('=');
    const id = same ?? String(actors.length + 1);
    const pronoun = /^(?:he|she|it|they|its|his|her|their)$/iu.test(name);
    mentions.push({
      start: text.length,
      end: text.length + name.length,
      text: name,
      form: pronoun ? 'pronoun' : 'name',
      actors: [id],
      place: false,
      basis: 'explicit',
      rule: 'example',
    });
    if (!same) actors.push(actorOf(id, name));
    text += name;
  }
  const article = plainArticle(text, { because: 'example', published: '2017-08-07' });
  const { tokens, sentences } = parsed
    ? syntaxStage.run({ article }, { options: {}, note: () => {} })
    : splitSentences(
        text,
        tokenise(text, 0, text.length).map((token) => ({ ...token, block: 0 })),
      );
  return { article, tokens, sentences, times: timesOf(text), mentions, actors, statements: [] };
}

export interface ExampleResult {
  found: PoliticalEvent[];
  /** "1 > 2" of every event of the type that is not negated. */
  sides: string[];
  /** "1 > 2" unless the line says otherwise after "=>". */
  expected: string;
}

/** Runs an example line and tells which events of a type it gives. */
export function runExample(
  line: string,
  type: EventType,
  lexicon: Lexicon = shippedLexicon(),
  parsed = false,
): ExampleResult {
  const [sentence, expected] = line.split(' => ');
  const found = findEvents(draftOf(sentence!, parsed), lexicon);
  const sides = found
    .filter((one) => one.type === type && one.status !== 'negated')
    .map((one) => `${one.source.join('+') || '-'} > ${one.target.join('+') || '-'}`);
  return { found, sides, expected: expected ?? '1 > 2' };
}
