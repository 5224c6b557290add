/**
 * Self-training: labels plain tokenised text with the shipped model and writes what it is sure of as CoNLL-U, "_" for
 * the rest. `tsx training/language/self-label.ts OUT.conllu FOLDER… FILE.jsonl…`: every file of a folder holds one sentence
 * a line, its words as `word_TAG` (the tag, where the Penn tags and the cut agree, is kept as XPOS) or plain; a .jsonl file
 * holds one object a line whose `text` is plain prose.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/0-model/index.ts';
import { batchWords, Engine, type ScoreTables } from '../../src/3-annotations/syntax/engine/index.ts';
import { formatConllu, splitSentences, tokenise } from '../../src/3-annotations/syntax/index.ts';
import { readModel, readVectorTable } from '../../src/3-annotations/syntax/model-file.ts';
import { bestTags } from '../../src/3-annotations/syntax/names.ts';
import { bestTree } from '../../src/3-annotations/syntax/tree.ts';

/** Least probability at which a head, a label, a tag and a name class is kept. */
const sure = { head: 0.7, label: 0.8, tag: 0.9, name: 0.9 };

interface Line {
  forms: string[];
  /** Penn tag of each form, "" where the cut differs. */
  tags: string[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      return statSync(file).isDirectory() ? filesBelow(file) : [file];
    });
}

/** Cuts words as the product does, so that hyphens and clitics agree with the treebanks. */
function lineOf(text: string, known: ReadonlySet<string>): Line {
  const line: Line = { forms: [], tags: [] };
  for (const item of text.trim().split(/\s+/u)) {
    const at = item.lastIndexOf('_');
    const [word, tag] = at > 0 ? [item.slice(0, at), item.slice(at + 1)] : [item, ''];
    const pieces = tokenise(word, 0, word.length);
    for (const piece of pieces) {
      line.forms.push(piece.text);
      line.tags.push(pieces.length === 1 && known.has(tag) ? tag : '');
    }
  }
  return line;
}

/** Sentences of plain texts, one JSON object with a `text` a line; a blank line ends a block. */
function linesOfTexts(file: string): Line[] {
  const texts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text as string);
  return texts
    .flatMap((text) => text.split(/\n\s*\n/u))
    .flatMap((block) => {
      const tokens = tokenise(block, 0, block.length).map((token) => ({ ...token, block: 0 }));
      return splitSentences(block, tokens).sentences.map(({ firstToken, endToken }) => {
        const forms = tokens.slice(firstToken, endToken).map((token) => token.text);
        return { forms, tags: forms.map(() => '') };
      });
    });
}

const linesOfFolder = (folder: string, known: ReadonlySet<string>): Line[] =>
  filesBelow(folder)
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .map((text) => lineOf(text, known));

/** Best class of a row and its probability. */
function bestOf(values: Float32Array, at: number, n: number): { best: number; p: number } {
  let best = 0;
  for (let i = 1; i < n; i++) if (values[at + i]! > values[at + best]!) best = i;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.exp(values[at + i]! - values[at + best]!);
  return { best, p: 1 / sum };
}

function headSureness(arcs: Float32Array, n: number, heads: Int32Array): number[] {
  return [...heads].map((head, d) => {
    const row = d * (n + 1);
    let sum = 0;
    for (let h = 0; h <= n; h++) if (h !== d + 1) sum += Math.exp(arcs[row + h]! - arcs[row + head]!);
    return 1 / sum;
  });
}

class Labeller {
  private readonly engine: Engine;
  constructor() {
    const read = (name: string) => readFileSync(path.join(packageRoot, 'models', name));
    const vectors = readVectorTable(read('vectors.bin'));
    this.engine = new Engine(readModel(read('default.bin')), {
      ...vectors,
      rows: new Map(vectors.words.map((word, i) => [word, i])),
    });
  }

  get tags(): ReadonlySet<string> {
    return new Set(this.engine.header.xpos);
  }

  /** CoNLL-U of one batch; sentences whose heads are mostly unsure are left out. */
  label(lines: readonly Line[]): string {
    const p: number[][] = [];
    let out = '';
    this.engine.run(
      lines.map((line) => line.forms),
      (arcs, n) => {
        const heads = bestTree(arcs, n);
        p.push(headSureness(arcs, n, heads));
        return heads;
      },
      (sentence, heads, tables, firstRow) => {
        const sureness = p.shift()!;
        const kept = sureness.filter((value) => value >= sure.head).length;
        if (kept < sureness.length * 0.7) return;
        out += this.sentence(lines[sentence]!, heads, sureness, tables, firstRow);
      },
    );
    return out;
  }

  private sentence(
    line: Line,
    heads: ArrayLike<number>,
    sureness: number[],
    tables: ScoreTables,
    firstRow: number,
  ): string {
    const { labels, upos, xpos, feats, names } = this.engine.header;
    const { values, label, tag, name } = tables;
    const n = line.forms.length;
    const scores = new Float32Array(n * names.length);
    for (let i = 0; i < n; i++) {
      const from = name.at + (firstRow + i) * name.cols;
      scores.set(values.subarray(from, from + names.length), i * names.length);
    }
    const chosen = bestTags(scores, n, names);
    const pick = (at: number, classes: readonly string[], least: number): string => {
      const { best, p } = bestOf(values, at, classes.length);
      return p >= least ? classes[best]! : '?';
    };
    const words = line.forms.map((form, i) => {
      const row = firstRow + i;
      const at = tag.at + row * tag.cols;
      const ner = bestOf(scores, i * names.length, names.length);
      const isSure = ner.p >= sure.name && ner.best === chosen[i];
      return {
        form,
        lemma: '_',
        upos: pick(at, upos, sure.tag),
        xpos: line.tags[i] || pick(at + upos.length, xpos, sure.tag),
        feats: pick(at + upos.length + xpos.length, feats, sure.tag),
        head: sureness[i]! >= sure.head ? heads[i]! : -1,
        deprel: sureness[i]! >= sure.head ? pick(label.at + row * label.cols, labels, sure.label) : '?',
        misc: `NE=${isSure ? names[chosen[i]!] : '?'}`,
      };
    });
    return formatConllu({ comments: [], words, multiwords: [] });
  }
}

/** Labels all lines of 4 to 60 words, longest last within a batch. Returns CoNLL-U. */
export function selfLabel(folders: readonly string[]): string {
  const labeller = new Labeller();
  const lines = folders
    .flatMap((name) => (name.endsWith('.jsonl') ? linesOfTexts(name) : linesOfFolder(name, labeller.tags)))
    .filter((line) => line.forms.length >= 4 && line.forms.length <= 60);
  const parts: string[] = [];
  let batch: Line[] = [];
  let words = 0;
  for (const line of [...lines, undefined]) {
    if (batch.length > 0 && (!line || words + line.forms.length > batchWords)) {
      parts.push(labeller.label(batch));
      batch = [];
      words = 0;
    }
    if (line) {
      batch.push(line);
      words += line.forms.length;
    }
  }
  return parts.join('');
}

if (process.argv[1]?.endsWith('self-label.ts')) {
  const [out, ...folders] = process.argv.slice(2);
  writeFileSync(out!, selfLabel(folders));
}
