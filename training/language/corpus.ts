/** Training sentences from CoNLL-U treebanks and from BIO name corpora. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../../src/0-model/index.ts';
import { type ConlluSentence, parseConllu } from '../../src/3-annotations/syntax/conllu.ts';
import { entityTags } from './gum-entities.ts';

export interface TrainingSentence {
  forms: string[];
  /** Absent in corpora that have names only. */
  tree?: { heads: number[]; deprels: string[]; upos: string[]; xpos: string[]; feats: string[]; lemmas: string[] };
  /** BIO tags; absent where the corpus says nothing of names. */
  names?: string[];
  document: string;
  /** Labelled by a model: adds nothing to class lists, word counts and lemmas. */
  machine?: boolean;
  /** Chance that an epoch uses the sentence; 1 where absent. */
  share?: number;
}

export interface TreebankSource {
  file: string;
  /** BIO file over the same sentences. */
  names?: string;
  /** Regular expression over document ids; others are left out. */
  documents?: string;
  /** The file itself is a BIO file in Universal NER's columns, without trees. */
  bio?: boolean;
  /** Machine-labelled: names stand in MISC as `NE=B-PER`; "?" and "_" mean nothing is known. */
  machine?: boolean;
  /** Share of the sentences that an epoch uses, drawn anew each time. */
  share?: number;
  /** Folder relative to the package, in place of the corpora's. */
  from?: string;
  /** Left out where the file is missing. */
  optional?: boolean;
  /** Take names from the Entity annotation in MISC. */
  entities?: boolean;
}

export interface NamesSource {
  file: string;
  types: Record<string, string>;
  separator: string;
}

/** Text of a file, unpacked when its name ends in ".gz". */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Blocks of token rows: column 0 and the last tag of each line, blank lines between sentences. */
function readBio(
  text: string,
  formColumn: number,
  tagColumn: number,
  separator: string,
): { forms: string[]; tags: string[] }[] {
  const out: { forms: string[]; tags: string[] }[] = [];
  let forms: string[] = [];
  let tags: string[] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.trim() === '') {
      if (forms.length > 0) out.push({ forms, tags });
      forms = [];
      tags = [];
    } else if (!line.startsWith('# ')) {
      const columns = line.trimEnd().split(separator);
      forms.push(columns[formColumn]!);
      tags.push(columns[tagColumn] ?? 'O');
    }
  }
  return out;
}

/** Keeps the wanted types and rewrites IOB1 as IOB2 (a name always begins with "B-"). */
export function cleanTags(tags: string[], types: Record<string, string>): string[] {
  let last = 'O';
  return tags.map((tag) => {
    const raw = tag.slice(2);
    const type = tag === 'O' ? undefined : types[raw];
    const begins = tag.startsWith('B-') || last !== raw;
    last = tag === 'O' ? 'O' : raw;
    return type ? `${begins ? 'B' : 'I'}-${type}` : 'O';
  });
}

const unerTypes = { PER: 'PER', LOC: 'LOC', ORG: 'ORG' };

function toSentence(sentence: ConlluSentence, document: string): TrainingSentence {
  const column = (key: 'upos' | 'xpos' | 'feats' | 'deprel' | 'lemma') => sentence.words.map((word) => word[key]);
  return {
    forms: sentence.words.map((word) => word.form),
    tree: {
      heads: sentence.words.map((word) => word.head),
      deprels: column('deprel'),
      upos: column('upos'),
      xpos: column('xpos'),
      feats: column('feats'),
      lemmas: column('lemma'),
    },
    document,
  };
}

/** Tags of the same characters cut into other tokens: a token takes the tag of the token its first character was in. */
function projectTags(from: { forms: string[]; tags: string[] }, forms: string[]): string[] {
  const at: { tag: string; first: boolean }[] = [];
  from.forms.forEach((form, i) => {
    for (let k = 0; k < form.length; k++) at.push({ tag: from.tags[i]!, first: k === 0 });
  });
  let offset = 0;
  return forms.map((form) => {
    const { tag, first } = at[offset]!;
    offset += form.length;
    return tag.startsWith('B-') && !first ? `I-${tag.slice(2)}` : tag;
  });
}

/** Sentences of one treebank, each with the id of its document. */
export function readTreebank(base: string, source: TreebankSource): TrainingSentence[] {
  const file = source.from ? path.resolve(packageRoot, source.from, source.file) : path.join(base, source.file);
  if (source.optional && !existsSync(file)) return [];
  if (source.bio) {
    return readBio(readText(file), 1, 2, '\t').map(({ forms, tags }) => ({
      forms,
      names: cleanTags(tags, unerTypes),
      document: source.file,
    }));
  }
  const wanted = source.documents ? new RegExp(source.documents, 'u') : undefined;
  const bio = source.names
    ? new Map(readBio(readText(path.join(base, source.names)), 1, 2, '\t').map((item) => [item.forms.join(''), item]))
    : undefined;
  let document = '';
  const out: TrainingSentence[] = [];
  for (const parsed of parseConllu(readText(file))) {
    document = parsed.comments.find((line) => line.startsWith('# newdoc id = '))?.slice(14) ?? document;
    if (wanted && !wanted.test(document)) continue;
    const sentence = toSentence(parsed, document);
    if (source.machine) sentence.machine = true;
    if (source.share !== undefined) sentence.share = source.share;
    const tagged = bio?.get(sentence.forms.join(''));
    if (tagged) sentence.names = cleanTags(projectTags(tagged, sentence.forms), unerTypes);
    else if (source.entities) sentence.names = entityTags(parsed);
    else if (source.machine) sentence.names = parsed.words.map((word) => /NE=([^|]+)/u.exec(word.misc)?.[1] ?? '?');
    out.push(sentence);
  }
  return out;
}

/** Sentences of one BIO corpus. */
export function readNames(base: string, source: NamesSource): TrainingSentence[] {
  return readBio(readText(path.join(base, source.file)), 0, 1, source.separator).map(({ forms, tags }) => ({
    forms,
    names: cleanTags(tags, source.types),
    document: source.file,
  }));
}
