/** Files and folders. */
import { createReadStream, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DemarcheError, type Page } from '../0-model/index.ts';
import { collect } from './bytes.ts';
import type { Limits } from './options.ts';
import { pageFromBytes } from './page.ts';
import { fileProblem, shownName, tooLarge } from './problems.ts';

/** What browsers save beside a page; passed over in folders, refused only when named as an input. */
const pageAssets = /\.(?:css|m?js|json|map|svg|ico|woff2?|ttf|otf|eot|png|jpe?g|gif|webp|avif)$/iu;

export type Found = { path: string } | { path: string; error: DemarcheError };

interface Entry {
  path: string;
  /** What siblings are sorted by: a folder's name ends in "/", so that the whole walk is in order of the paths. */
  key: string;
  stats: Stats | null;
  problem?: unknown;
}

const identity = (stats: Stats): string => `${stats.dev}:${stats.ino}`;
const byCodeUnit = (a: Entry, b: Entry): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

async function entryOf(folder: string, name: string): Promise<Entry> {
  const entry = path.join(folder, name);
  try {
    const stats = await stat(entry);
    return { path: entry, key: stats.isDirectory() ? `${name}/` : name, stats };
  } catch (problem) {
    return { path: entry, key: name, stats: null, problem };
  }
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !pageAssets.test(name));
  const entries: Entry[] = [];
  for (const name of names) entries.push(await entryOf(folder, name));
  return entries.sort(byCodeUnit);
}

function loopError(folder: string): DemarcheError {
  const problem = 'is a link to a folder that holds it, a loop';
  return new DemarcheError('directory-loop', shownName(folder), problem, 'Remove the link, or name the files.');
}

/**
 * The files of a folder and its subfolders, in the order of the code units of their paths. Passes over names that begin
 * with a dot, and style sheets, scripts and images. Follows links; each folder is walked once, and a link up to a
 * folder that holds it is an error item.
 * @param above identities of the folders that lead here, outermost first
 */
async function* walk(folder: string, stats: Stats, above: string[], seen: Set<string>): AsyncGenerator<Found> {
  const own = identity(stats);
  if (above.includes(own)) return yield { path: folder, error: loopError(folder) };
  if (seen.has(own)) return;
  seen.add(own);
  let entries: Entry[];
  try {
    entries = await entriesOf(folder);
  } catch (error) {
    return yield { path: folder, error: fileProblem(error, folder) };
  }
  for (const entry of entries) {
    if (entry.stats === null) yield { path: entry.path, error: fileProblem(entry.problem, entry.path) };
    else if (entry.stats.isDirectory()) yield* walk(entry.path, entry.stats, [...above, own], seen);
    else if (entry.stats.isFile()) yield { path: entry.path };
    else yield { path: entry.path, error: notAFile(entry.path) };
  }
}

function notAFile(name: string): DemarcheError {
  return new DemarcheError('not-a-file', shownName(name), 'is neither a file nor a folder', 'Name a file or a folder.');
}

/** The files that an input stands for: itself, or what is in it when it is a folder. Never throws. */
export async function* filesOf(input: string): AsyncGenerator<Found> {
  let stats: Stats;
  try {
    stats = await stat(input);
  } catch (error) {
    return yield { path: input, error: fileProblem(error, input) };
  }
  // A pipe or device named by the user himself, as in `demarche read <(…)`, is read like a file.
  if (!stats.isDirectory()) return yield stats.isSocket() ? { path: input, error: notAFile(input) } : { path: input };
  let any = false;
  for await (const found of walk(input, stats, [], new Set())) {
    any = true;
    yield found;
  }
  if (any) return;
  const error = new DemarcheError('empty-folder', shownName(input), 'holds no page', 'Check the folder.');
  yield { path: input, error };
}

/**
 * Reads one page from a file. A file over the limit is refused by its size, before its bytes are read.
 * @throws DemarcheError
 */
export async function readPageFile(file: string, limits: Limits): Promise<Page> {
  try {
    const { size } = await stat(file);
    if (size > limits.bytes) throw tooLarge(file, limits.bytes, size);
    const bytes = await collect(createReadStream(file), limits.bytes);
    if (bytes === null) throw tooLarge(file, limits.bytes);
    return pageFromBytes(bytes, { uri: file });
  } catch (error) {
    throw fileProblem(error, file);
  }
}
