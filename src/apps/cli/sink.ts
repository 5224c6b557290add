/** Where rendered records go: one stream on standard output, or a folder with one file per input. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DemarcheError } from '../../0-model/index.ts';
import type { Format } from './formats.ts';
import { print } from './terminal.ts';

export interface Sink {
  /** True when the output of this input is there already and is to be left alone. */
  has(name: string): boolean;
  put(name: string, rendered: string): Promise<void>;
  end(): Promise<void>;
}

const rule = `\n${'─'.repeat(72)}\n\n`;

/** Standard output. A JSON list is opened only when a second record comes, so that one input gives one object. */
export class StreamSink implements Sink {
  readonly #format: Format;
  #first: string | null = null;
  #count = 0;

  constructor(format: Format) {
    this.#format = format;
  }

  has(): boolean {
    return false;
  }

  async put(name: string, rendered: string): Promise<void> {
    const nth = this.#count++;
    const { together } = this.#format;
    if (nth > 0 && together === 'never') {
      const next = 'Give --out DIR to get one file per input.';
      throw new DemarcheError('needs-out', name, 'this format holds one page a file', next);
    }
    if (together !== 'list') return print(nth > 0 && together === 'rule' ? rule + rendered : rendered);
    if (nth === 0) this.#first = rendered;
    else {
      if (nth === 1) await print(`[\n${this.#first?.trimEnd()}`);
      this.#first = null;
      await print(`,\n${rendered.trimEnd()}`);
    }
  }

  async end(): Promise<void> {
    if (this.#first !== null) await print(this.#first);
    else if (this.#count > 1 && this.#format.together === 'list') await print('\n]\n');
  }
}

const stem = (name: string): string => {
  const base =
    name
      .replace(/[?#].*$/u, '')
      .replace(/\/+$/u, '')
      .split(/[\\/]/u)
      .at(-1) ?? '';
  return (
    base
      .replace(/\.(?:html?|xhtml|txt|json|md)$/iu, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .slice(0, 80) || 'page'
  );
};

/** A folder: `<name>.<extension>`, with a short hash of the whole name where two inputs share it. Files appear whole. */
export class FolderSink implements Sink {
  readonly #folder: string;
  readonly #extension: string;
  readonly #force: boolean;
  readonly #owner = new Map<string, string>();

  constructor(folder: string, format: Format, force: boolean) {
    this.#folder = folder;
    this.#extension = format.extension;
    this.#force = force;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      const problem = `the output folder cannot be made (${(error as Error).message})`;
      throw new DemarcheError('bad-out', folder, problem, 'Name a folder that can be written.');
    }
  }

  #file(name: string): string {
    const short = stem(name);
    const owner = this.#owner.get(short) ?? name;
    if (owner === name) this.#owner.set(short, name);
    const hash = owner === name ? '' : `-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
    return path.join(this.#folder, `${short}${hash}.${this.#extension}`);
  }

  has(name: string): boolean {
    return !this.#force && existsSync(this.#file(name));
  }

  async put(name: string, rendered: string): Promise<void> {
    const file = this.#file(name);
    try {
      writeFileSync(`${file}.part`, rendered);
      renameSync(`${file}.part`, file);
    } catch (error) {
      throw new DemarcheError('bad-out', file, (error as Error).message, 'Name a folder that can be written.');
    }
  }

  async end(): Promise<void> {}
}
