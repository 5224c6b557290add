/** Reads an example of the lexicon: "{Freedonia} expelled {Sylvanian} envoys. => 1 > 2"; braces mark the actors. */
import type { Actor, Article, Mention, PoliticalEvent, Time } from '../../0-model/index.ts';
import { splitSentences, tokenise } from '../../3-annotations/syntax/index.ts';
import { type EventsInput, findEvents } from './index.ts';

function actorOf(id: string, name: string): Actor {
  const person = /^(?:Mr\.|[a-z])/u.test(name);
  const country = /freedonia/iu.test(name) ? 'FRE' : /sylvania/iu.test(name) ? 'SYL' : `C${id}`;
  return { id, name, kind: person ? 'person' : 'state', country, sector: 'GOV', offices: [], mentions: [] };
}

const article = (text: string): Article => ({
  text,
  language: 'en',
  title: null,
  byline: [],
  publisher: null,
  dateline: null,
  published: {
    value: '2017-08-07',
    earliest: '2017-08-07',
    latest: '2017-08-07',
    basis: 'supplied',
    because: 'example',
  },
  map: [],
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  removed: [],
});

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

/** Makes the stage's input of a sentence whose actors stand in braces; actor ids are "1", "2" ... in text order. */
export function draftOf(marked: string): EventsInput {
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
  const { tokens, sentences } = splitSentences(
    text,
    tokenise(text, 0, text.length).map((token) => ({ ...token, block: 0 })),
  );
  return { article: article(text), tokens, sentences, times: timesOf(text), mentions, actors, statements: [] };
}

/** Runs an example: the events found, and what is expected ("1 > 2" unless the line says otherwise after "=>"). */
export function findInExample(line: string): { found: PoliticalEvent[]; expected: string } {
  const [sentence, expected] = line.split(' => ');
  return { found: findEvents(draftOf(sentence!)), expected: expected ?? '1 > 2' };
}
