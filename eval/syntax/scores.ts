/** Counts of right heads, tags, relations and names: gold tokens, punctuation counted, labels before the colon. */
import type { ParsedSentence } from '../../src/3-annotations/syntax/index.ts';
import type { TrainingSentence } from '../../training/language/corpus.ts';
import { nameSpans } from '../../training/language/score.ts';
import type { Score } from '../measure.ts';

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

export const mainLabel = (label: string): string => label.split(':')[0]!;

export interface TreeScore {
  words: number;
  uas: number;
  las: number;
  upos: number;
  xpos: number;
  feats: number;
  lemma: number;
}

export function treeScore(gold: readonly TrainingSentence[], parsed: readonly ParsedSentence[]): TreeScore {
  const right = { uas: 0, las: 0, upos: 0, xpos: 0, feats: 0, lemma: 0 };
  let words = 0;
  gold.forEach(({ tree }, s) => {
    parsed[s]!.words.forEach((word, i) => {
      words++;
      const attached = word.head === tree!.heads[i];
      if (attached) right.uas++;
      if (attached && mainLabel(word.deprel) === mainLabel(tree!.deprels[i]!)) right.las++;
      if (word.upos === tree!.upos[i]) right.upos++;
      if (word.xpos === tree!.xpos[i]) right.xpos++;
      if (word.feats === tree!.feats[i]) right.feats++;
      if (word.lemma === tree!.lemmas[i]) right.lemma++;
    });
  });
  const shares = Object.entries(right).map(([key, n]) => [key, percent(n, words)]);
  return { words, ...(Object.fromEntries(shares) as Omit<TreeScore, 'words'>) };
}

interface Counts {
  hit: number;
  found: number;
  wanted: number;
}

function scoreOf(id: string, { hit, found, wanted }: Counts): Score {
  const precision = percent(hit, found);
  const recall = percent(hit, wanted);
  const value = hit === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { id, value, count: wanted, beside: { precision, recall } };
}

const speechVerbs = new Set(
  `say tell add announce state declare claim argue warn insist note report suggest deny admit believe think know explain
  confirm reveal stress urge vow pledge promise acknowledge reply agree write`.split(/\s+/),
);

const wantedRelations = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'ccomp', 'xcomp', 'appos'];

/** Labelled attachment of the relations that records rest on; passive subjects apart; and `ccomp` of speech verbs. */
export function relationScores(gold: readonly TrainingSentence[], parsed: readonly ParsedSentence[]): Score[] {
  const counts = new Map<string, Counts>(
    [...wantedRelations, 'ccomp.speech'].map((id) => [id, { hit: 0, found: 0, wanted: 0 }]),
  );
  const kind = (label: string): string => (label === 'nsubj:pass' ? label : mainLabel(label));
  gold.forEach(({ tree }, s) => {
    parsed[s]!.words.forEach((word, i) => {
      const [own, right] = [kind(word.deprel), kind(tree!.deprels[i]!)];
      const hit = own === right && word.head === tree!.heads[i];
      const bump = (id: string, key: keyof Counts): void => void (counts.has(id) && counts.get(id)![key]++);
      bump(own, 'found');
      bump(right, 'wanted');
      if (hit) bump(right, 'hit');
      const speaks = (head: number): boolean => head > 0 && speechVerbs.has(tree!.lemmas[head - 1]!);
      if (own === 'ccomp' && speaks(word.head)) bump('ccomp.speech', 'found');
      if (right === 'ccomp' && speaks(tree!.heads[i]!)) {
        bump('ccomp.speech', 'wanted');
        if (hit) bump('ccomp.speech', 'hit');
      }
    });
  });
  return [...counts].map(([id, count]) => scoreOf(id, count));
}

/** Exact spans of PER, ORG and LOC. */
export function nameScore(
  id: string,
  gold: readonly TrainingSentence[],
  parse: (sentences: readonly TrainingSentence[]) => ParsedSentence[],
): Score {
  const counts: Counts = { hit: 0, found: 0, wanted: 0 };
  const parsed = parse(gold);
  gold.forEach((sentence, s) => {
    if (!sentence.names) return;
    const right = nameSpans(sentence.names);
    const scored = parsed[s]!.names.filter(({ type }) => ['PER', 'ORG', 'LOC'].includes(type));
    const own = new Set(scored.map((name) => `${name.first}-${name.end}-${name.type}`));
    counts.wanted += right.length;
    counts.found += own.size;
    counts.hit += right.filter((span) => own.has(span)).length;
  });
  return scoreOf(id, counts);
}
