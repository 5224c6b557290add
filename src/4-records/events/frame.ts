/** The shape of an event frame in a lexicon file, and the reader that checks it with file and line. */
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { DemarcheError, eventTypes, isPloverDetail, olderRoots, ploverModes } from '../../0-model/index.ts';

const prepositions =
  'with on upon against to from of for at over toward towards between by in into about under around behind after before among across along near outside through throughout as belonging'.split(
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
const wordList = z.array(z.string().regex(/^[\p{L}\p{N}'. ~-]+$/u));

export const frameSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z-]+$/u),
  type: z.enum(eventTypes),
  mode: z.string().nullable().default(null),
  detail: z.string().nullable().default(null),
  /** The root in the fifteen-type scheme of the older sets, where it is another than the type's own. */
  root: z.enum(olderRoots).nullable().default(null),
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

/** A user's frame may leave out what only a shipped one owes: the reason and the examples. */
const ownSchema = frameSchema.extend({
  reason: z.string().default("a frame of the user's lexicon"),
  yes: z.array(z.string()).default([]),
  no: z.array(z.string()).default([]),
});

type Path = (string | number)[];
type Fail = (path: Path, message: string) => never;

const shape = 'docs/lexicon.md describes the format.';

/**
 * Reads one file of frames; `own` marks a user's, whose reason and examples may be left out.
 * @throws DemarcheError `bad-lexicon` with file, line and field when the YAML is broken, a frame is malformed, names an
 * unknown type, mode or detail, has no words, or repeats an id
 */
export function parseFrames(name: string, text: string, own = false): Frame[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (line: number, message: string): never => {
    throw new DemarcheError('bad-lexicon', `${name}:${line}`, message, shape);
  };
  const fail: Fail = (path, message) => {
    const node = (document.getIn(path, true) ?? document.getIn(path.slice(0, -1), true)) as
      | { range?: [number, number, number] }
      | undefined;
    return at(lines.linePos(node?.range?.[0] ?? 0).line, `${path.join('.')}: ${message}`);
  };
  const broken = document.errors[0];
  if (broken) at(broken.linePos?.[0]?.line ?? 1, broken.message.split('\n')[0]!);
  const raw: unknown = document.toJS();
  if (!Array.isArray(raw)) return at(1, 'is no list of frames');
  const frames = raw.map((item, i) => readFrame(item, own, (path, message) => fail([i, ...path], message)));
  frames.forEach((frame, i) => {
    if (frames.findIndex((one) => one.id === frame.id) < i) fail([i, 'id'], `"${frame.id}" stands twice`);
  });
  return frames;
}

function readFrame(item: unknown, own: boolean, fail: Fail): Frame {
  const result = (own ? ownSchema : frameSchema).safeParse(item);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    return fail(issue.path as Path, issue.message);
  }
  checkFrame(result.data, fail);
  return result.data;
}

function checkFrame(frame: Frame, fail: Fail): void {
  if (frame.mode && !ploverModes(frame.type).includes(frame.mode))
    fail(['mode'], `${frame.type} has no mode "${frame.mode}"`);
  if (!isPloverDetail(frame.type, frame.mode, frame.detail)) fail(['detail'], `no CAMEO code for "${frame.detail}"`);
  if (frame.verbs.length + frame.nouns.length === 0) fail(['id'], 'a frame needs verbs or nouns');
}
