/** Event frames: what `data/lexicon/*.yaml` says, read once, with a user's own beside them, indexed by their words. */
import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { DemarcheError, eventTypes, type LexiconSource, once, ploverContexts, readData } from '../../0-model/index.ts';
import { type Frame, parseFrames } from './frame.ts';
import { nounForms, verbForms, verbsFrom } from './words.ts';

const contextFile = 'lexicon/contexts.yaml';
const contextSchema = z.record(z.string(), z.array(z.string()));

/** The files of the lexicon in reading order; a file is named by the type it holds. */
export const lexiconFiles = eventTypes.map((type) => `lexicon/${type.toLowerCase()}.yaml`);

/** One way a frame shows in text: its first word's form, and the words that must follow. */
export interface Trigger {
  frame: Frame;
  part: 'verb' | 'noun';
  rest: string[];
}

/** The longer trigger goes first, of equals the user's own, then the one that asks for more. */
function order(list: Trigger[], own: Set<string>): void {
  const rank = ({ frame }: Trigger): number =>
    (own.has(frame.id) ? 2 : 0) + (frame.object.length || frame.near.length ? 1 : 0);
  list.sort((a, b) => b.rest.length - a.rest.length || rank(b) - rank(a));
}

function index(frames: Frame[], own: Set<string> = new Set()): Map<string, Trigger[]> {
  const map = new Map<string, Trigger[]>();
  const put = (form: string, trigger: Trigger) => {
    const list = map.get(form) ?? [];
    if (list.length === 0) map.set(form, list);
    list.push(trigger);
  };
  for (const frame of frames) {
    for (const entry of frame.verbs) {
      const [verb, ...rest] = entry.split(' ');
      if (verb === 'be') put('be', { frame, part: 'verb', rest });
      else for (const form of new Set(verbForms(verb!).map(([one]) => one))) put(form, { frame, part: 'verb', rest });
    }
    for (const entry of frame.nouns) {
      // A hyphen is a token of its own in "live-fire", and none in "anti-war".
      const spellings = nounForms(entry).flatMap((form) => [form, form.replaceAll('-', ' - ')]);
      for (const form of new Set(spellings)) {
        const [first, ...rest] = form.split(' ');
        put(first!, { frame, part: 'noun', rest });
      }
    }
  }
  for (const list of map.values()) order(list, own);
  return map;
}

/** Files of the shipped lexicon with their text. */
const textsOf = (): [string, string][] => lexiconFiles.map((file) => [file, readData(file)]);

const hashOf = (parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);

/** Version of the shipped files as they are now. */
function versionOf(texts: [string, string][]): string {
  return hashOf([...texts.map(([, text]) => text), readData(contextFile), readData('lexicon/words.yaml')]);
}

/** What `npm run build:lexicon` writes: the checked frames, so that a start need not read a hundred pages of YAML. */
export interface CompiledLexicon {
  version: string;
  frames: Frame[];
}

export const compiledFile = 'lexicon/frames.json';

/** Reads and checks the shipped YAML files. @throws DemarcheError `bad-lexicon` */
export function compileLexicon(): CompiledLexicon {
  const texts = textsOf();
  return { version: versionOf(texts), frames: texts.flatMap(([name, text]) => parseFrames(name, text)) };
}

/** The compiled frames where they are those of the YAML files, else the files themselves. */
function shippedFrames(): CompiledLexicon {
  const compiled = JSON.parse(readData(compiledFile)) as CompiledLexicon;
  return compiled.version === versionOf(textsOf()) ? compiled : compileLexicon();
}

export interface Lexicon {
  frames: Frame[];
  /** Triggers by the lower-case form of their first word, the longest and narrowest first. */
  triggers: Map<string, Trigger[]>;
  /** A short hash of everything in it; it stands in every record as `producer.lexicon`. */
  version: string;
}

/** PLOVER contexts with the words that tell them. */
export const contextWords = once((): [string, string[]][] =>
  Object.entries(contextSchema.parse(parseDocument(readData(contextFile)).toJS())).filter(([name]) =>
    ploverContexts.includes(name),
  ),
);

/** The lexicon that ships, read on first use. */
export const shippedLexicon = once((): Lexicon => {
  const { version, frames } = shippedFrames();
  return { frames, triggers: index(frames), version };
});

verbsFrom(() => shippedLexicon().frames.flatMap((frame) => frame.verbs.map((entry) => entry.split(' ')[0]!)));

/** The shipped frames by id. */
export const frameById = once(() => new Map(shippedLexicon().frames.map((frame) => [frame.id, frame])));

/** Bytes of a user's lexicon that are read at most. */
const limit = 5_000_000;
const merged = new Map<string, Lexicon>();

/**
 * The shipped lexicon with a user's frames before it; a frame of the user's replaces the shipped one of the same id.
 * The same text is merged once and kept, four texts at most.
 * @throws DemarcheError `bad-lexicon`
 */
export function lexiconWith(own: LexiconSource | undefined): Lexicon {
  if (!own) return shippedLexicon();
  const known = merged.get(own.text);
  if (known) return known;
  if (own.text.length > limit)
    throw new DemarcheError('bad-lexicon', own.name, `is longer than ${limit / 1e6} MB`, 'Split it by topic.');
  const mine = parseFrames(own.name, own.text, true);
  const ids = new Set(mine.map((frame) => frame.id));
  const shipped = shippedLexicon();
  const all = [...mine, ...shipped.frames.filter((frame) => !ids.has(frame.id))];
  const lexicon = {
    frames: all,
    triggers: index(all, ids),
    version: `${shipped.version}+${hashOf([own.text])}`,
  };
  if (merged.size >= 4) merged.clear();
  merged.set(own.text, lexicon);
  return lexicon;
}
