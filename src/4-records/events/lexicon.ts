/** Event frames: what `data/lexicon/*.yaml` says, read once, checked with file and line, and indexed by their words. */
import { createHash } from 'node:crypto';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import {
  type EventType,
  eventTypes,
  isPloverDetail,
  ploverContexts,
  ploverModes,
  readData,
} from '../../0-model/index.ts';
import { addVerbs, nounForms, verbForms } from './words.ts';

const prepositions =
  'with on upon against to from of for at over toward towards between by in into about under around behind after among'.split(
    ' ',
  );
/**
 * Where an argument stands: `subject` and `object` are those of the active clause, whatever its voice; `owner` is the
 * possessor or national adjective before a noun; `inside` the adjective within the object ("U.S. diplomats");
 * `controlled` the one who is to act ("urged Iran to stop", "demanded that Iran stop"); the rest are prepositions.
 */
export const roles = [
  'subject',
  'object',
  'owner',
  'inside',
  'controlled',
  'deed',
  'struck',
  'patient-owner',
  ...prepositions,
] as const;
const role = z.enum(roles as unknown as [string, ...string[]]);
const wordList = z.array(z.string().regex(/^[\p{Ll}\p{Lu}'. -]+$/u));

export const frameSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z-]+$/u),
  type: z.enum(eventTypes),
  mode: z.string().nullable().default(null),
  detail: z.string().nullable().default(null),
  verbs: wordList.default([]),
  nouns: wordList.default([]),
  /** One of these words must stand in the object. */
  object: wordList.default([]),
  /** None of these words may stand in the object. */
  notObject: wordList.default([]),
  /** One of these words must stand in the sentence. */
  near: wordList.default([]),
  notNear: wordList.default([]),
  source: z.array(role).default(['subject', 'owner', 'by']),
  target: z.array(role).default(['object']),
  /** Which sides must be found for an event to be written. */
  needs: z.enum(['both', 'source', 'target', 'either']).default('both'),
  /** Two parties on one side are the two sides: "A and B met". */
  reciprocal: z.boolean().default(false),
  /** The deed inside this frame's complement is not coded beside it (a demand, a promise, a threat). */
  speech: z.boolean().default(false),
  status: z.enum(['actual', 'planned']).default('actual'),
  /** The verb counts only before an infinitive ("told Iran to stop"). */
  complement: z.enum(['infinitive', 'any']).default('any'),
  /** The word after the trigger must be none of these ("declined to" + comment). */
  notNext: wordList.default([]),
  reason: z.string().min(12),
  yes: z.array(z.string()).min(1),
  no: z.array(z.string()).min(1),
});
export type Frame = z.infer<typeof frameSchema>;

const contextSchema = z.record(z.string(), wordList);

/** The files of the lexicon in reading order; a file is named by the type it holds. */
export const lexiconFiles = eventTypes.map((type) => `lexicon/${type.toLowerCase()}.yaml`);

/**
 * Reads one file of frames.
 * @throws Error with file, line and field when a frame is malformed, names an unknown mode or detail, or has no words
 */
export function parseFrames(name: string, text: string): Frame[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (path: (string | number)[], message: string): never => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    const parent = document.getIn(path.slice(0, -1), true) as { range?: [number, number, number] } | undefined;
    const offset = node?.range?.[0] ?? parent?.range?.[0] ?? 0;
    throw new Error(`${name}:${lines.linePos(offset).line}: ${path.join('.')}: ${message}`);
  };
  const broken = document.errors[0];
  if (broken) throw new Error(`${name}:${broken.linePos?.[0]?.line ?? 1}: ${broken.message}`);
  const raw = document.toJS() as unknown[];
  return raw.map((item, i) => {
    const result = frameSchema.safeParse(item);
    if (!result.success) {
      const issue = result.error.issues[0]!;
      return fail([i, ...(issue.path as (string | number)[])], issue.message);
    }
    checkFrame(result.data, (field, message) => fail([i, field], message));
    return result.data;
  });
}

function checkFrame(frame: Frame, fail: (field: string, message: string) => never): void {
  if (frame.mode && !ploverModes(frame.type).includes(frame.mode))
    fail('mode', `${frame.type} has no mode "${frame.mode}"`);
  if (!isPloverDetail(frame.type, frame.mode, frame.detail)) fail('detail', `no CAMEO code for "${frame.detail}"`);
  if (frame.verbs.length + frame.nouns.length === 0) fail('id', 'a frame needs verbs or nouns');
}

/** One way a frame shows in text: its first word's form, and the words that must follow. */
export interface Trigger {
  frame: Frame;
  part: 'verb' | 'noun';
  rest: string[];
}

function index(frames: Frame[]): Map<string, Trigger[]> {
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
      for (const form of nounForms(entry)) {
        const [first, ...rest] = form.split(' ');
        put(first!, { frame, part: 'noun', rest });
      }
    }
  }
  const narrow = ({ frame }: Trigger) => (frame.object.length || frame.near.length ? 1 : 0);
  for (const list of map.values()) list.sort((a, b) => b.rest.length - a.rest.length || narrow(b) - narrow(a));
  return map;
}

const texts = lexiconFiles.map((file): [string, string] => [file, readData(file)]);
const contextText = readData('lexicon/contexts.yaml');

/** All frames of the shipped lexicon, in file order. */
export const frames: Frame[] = texts.flatMap(([name, text]) => parseFrames(name, text));
addVerbs(frames.flatMap((frame) => frame.verbs.map((entry) => entry.split(' ')[0]!)));

/** The frames' triggers by the lower-case form of their first word, the longest and narrowest first. */
export const triggers: Map<string, Trigger[]> = index(frames);

/** PLOVER contexts with the words that tell them. */
export const contextWords: [string, string[]][] = Object.entries(
  contextSchema.parse(parseDocument(contextText).toJS()),
).filter(([name]) => ploverContexts.includes(name));

/** A short hash of the lexicon's files; it stands in every record as `producer.lexicon`. */
export const lexiconVersion: string = createHash('sha256')
  .update([...texts.map(([, text]) => text), contextText, readData('lexicon/words.yaml')].join('\n'))
  .digest('hex')
  .slice(0, 12);

/** Type of the frame with this id; throws on an unknown id, a programming mistake. */
export function frameOf(id: string): { type: EventType } {
  const frame = frames.find((one) => one.id === id);
  if (!frame) throw new Error(`no frame "${id}"`);
  return frame;
}
