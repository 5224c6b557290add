/** Reads and checks a user's own actors: YAML, or CSV where the file's name ends in .csv. */
import { createHash } from 'node:crypto';
import { LineCounter, parseDocument } from 'yaml';
import { DemarcheError, type KnowledgeSource } from '../../../../0-model/index.ts';
import { slug } from '../fold.ts';
import { readCsv } from './csv.ts';
import { type OverlayFile, overlaySchema } from './schema.ts';

type Path = (string | number)[];

/** Largest file that is read, in UTF-16 code units. */
const largest = 5_000_000;
const shape = 'docs/actors.md describes the format.';

export interface Overlay extends OverlayFile {
  /** Tells two overlays apart: the beginning of the SHA-256 of the file. */
  version: string;
}

export interface Known {
  /** Whether an office may be of this: an ISO 3166-1 alpha-3 code or an id of the shipped lexicon. */
  place(id: string): boolean;
  /** Whether offices are of this kind. */
  kind(name: string): boolean;
}

/**
 * @param known what the shipped knowledge has, against which codes are checked
 * @throws DemarcheError `bad-actors` with file, line and field
 */
export function parseOverlay({ name, text }: KnowledgeSource, known: Known): Overlay {
  const at = (line: number, message: string): never => {
    throw new DemarcheError('bad-actors', `${name}:${line}`, message, shape);
  };
  if (text.length > largest) at(1, 'is over 5 MB');
  const { file, lineOf } = /\.csv$/iu.test(name) ? fromCsv(text, at) : fromYaml(text, at);
  const result = overlaySchema.safeParse(file);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    return at(lineOf(path as Path), path.length > 0 ? `${path.join('.')}: ${message}` : message);
  }
  check(result.data, known, (path, message) => at(lineOf(path), `${path.join('.')}: ${message}`));
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { ...result.data, version };
}

interface Read {
  file: unknown;
  lineOf(path: Path): number;
}

function fromCsv(text: string, at: (line: number, message: string) => never): Read {
  const { file, lines } = readCsv(text.replace(/^\uFEFF/u, ''), at);
  return {
    file,
    lineOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const line = lines.get(path.slice(0, length).join('.'));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

function fromYaml(text: string, at: (line: number, message: string) => never): Read {
  const counter = new LineCounter();
  // The core schema of YAML 1.2 leaves days as they are written; quoted or not, a date is text.
  const document = parseDocument(text, { lineCounter: counter });
  const broken = document.errors[0];
  if (broken) at(broken.linePos?.[0]?.line ?? 1, broken.message.split('\n')[0]!);
  let file: unknown;
  try {
    file = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    at(1, (error as Error).message);
  }
  if (file === null || typeof file !== 'object' || Array.isArray(file))
    at(1, 'holds none of people, organisations, groups, titles');
  return {
    file: yearsAsText(file),
    lineOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return counter.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

/** YAML reads `start: 2017` as a number. */
function yearsAsText(file: unknown): unknown {
  if (Array.isArray(file)) return file.map(yearsAsText);
  if (file === null || typeof file !== 'object') return file;
  return Object.fromEntries(
    Object.entries(file).map(([key, value]) => [
      key,
      (key === 'start' || key === 'end') && typeof value === 'number' ? String(value) : yearsAsText(value),
    ]),
  );
}

/** Codes that point elsewhere must point at something. */
function check(file: OverlayFile, known: Known, fail: (path: Path, message: string) => never): void {
  const own = new Set(file.organisations.map(({ id, name }) => id ?? `org:${slug(name)}`));
  const kinds = new Set(file.titles.map(({ kind }) => kind));
  file.people.forEach(({ offices }, i) => {
    offices.forEach(({ of, kind }, k) => {
      const path = ['people', i, 'offices', k];
      if (of !== undefined && !own.has(of) && !known.place(of))
        fail([...path, 'of'], `"${of}" is neither an ISO 3166-1 alpha-3 code nor the id of an organisation`);
      if (kind !== undefined && kind !== 'other' && !kinds.has(kind) && !known.kind(kind))
        fail([...path, 'kind'], `there is no kind of office "${kind}"`);
    });
  });
  file.organisations.forEach(({ country }, i) => {
    if (country !== undefined && !known.place(country))
      fail(['organisations', i, 'country'], `"${country}" is no ISO 3166-1 alpha-3 code`);
  });
}
