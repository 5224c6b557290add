/** Coreference on GUM's news, interviews and speeches: accuracy of pronouns, and the CoNLL F1 of all chains. */
import path from 'node:path';
import { plainArticle } from '../../src/0-model/index.ts';
import { type ChainMention, coreferenceOf } from '../../src/3-annotations/actors/index.ts';
import { quotesStage } from '../../src/3-annotations/quotes/index.ts';
import { syntaxStage } from '../../src/3-annotations/syntax/index.ts';
import type { Measure, Score } from '../measure.ts';
import { type GoldMention, type GumDocument, readGum } from './gum.ts';
import { type Clusters, conll } from './scores.ts';

const genres = /^(?:news|interview|speech)$/u;

/** What the stages before leave of a document's raw text. */
export function annotate(document: GumDocument): Parameters<typeof coreferenceOf>[0] {
  const article = plainArticle(document.text, { because: 'no date', blocks: document.blocks });
  const context = { options: {}, note: () => undefined };
  const syntax = syntaxStage.run({ article } as never, context) as object;
  const quotes = quotesStage.run({ article, ...syntax } as never, context) as object;
  return { article, ...syntax, ...quotes } as never;
}

/** The chains that the reader finds in a document. Labels of turns are no mentions of the corpus. */
export function read(document: GumDocument, annotated = annotate(document)): ChainMention[] {
  return coreferenceOf(annotated).filter(
    (one) => !document.labels.some((label) => one.start < label.end && label.start < one.end),
  );
}

/** Which gold mention each response is: of equal span, else one whose minimal span holds its head; one to one. */
export function align(gold: GoldMention[], said: ChainMention[]): Map<ChainMention, GoldMention> {
  const out = new Map<ChainMention, GoldMention>();
  const taken = new Set<GoldMention>();
  const pair = (one: ChainMention, found: GoldMention | undefined): void => {
    if (!found) return;
    out.set(one, found);
    taken.add(found);
  };
  for (const one of said)
    pair(
      one,
      gold.find((mention) => !taken.has(mention) && mention.start === one.start && mention.end === one.end),
    );
  for (const one of said)
    if (!out.has(one))
      pair(
        one,
        gold
          .filter((mention) => !taken.has(mention) && mention.heads.includes(one.head))
          .sort((a, b) => a.end - a.start - (b.end - b.start))[0],
      );
  return out;
}

function clustersOf<T>(mentions: T[], entity: (mention: T) => string, key: (mention: T) => string): Clusters {
  const by = new Map<string, string[]>();
  for (const mention of mentions) by.set(entity(mention), [...(by.get(entity(mention)) ?? []), key(mention)]);
  return [...by.values()].filter((cluster) => cluster.length > 1);
}

export interface Judged {
  mention: GoldMention;
  /** Its antecedent by the reader: the nearest earlier mention of the same chain. */
  antecedent: ChainMention | undefined;
  right: boolean;
}

/** Every pronoun that the corpus gives an earlier mention: right where the reader's antecedent is of the same entity. */
export function judge(gold: GoldMention[], said: ChainMention[], aligned: Map<ChainMention, GoldMention>): Judged[] {
  const ours = new Map([...aligned].map(([one, mention]) => [mention, one]));
  const met = new Set<string>();
  const out: Judged[] = [];
  for (const mention of gold) {
    const earlier = met.has(mention.entity);
    met.add(mention.entity);
    if (!mention.pronoun || !earlier) continue;
    const one = ours.get(mention);
    const antecedent =
      one && said.findLast((other) => other !== one && other.entity === one.entity && other.end <= one.start);
    out.push({
      mention,
      antecedent,
      right: antecedent !== undefined && aligned.get(antecedent)?.entity === mention.entity,
    });
  }
  return out;
}

interface Tally {
  gold: Clusters;
  said: Clusters;
  judged: Judged[];
}

function tallyOf(document: GumDocument): Tally {
  const said = read(document);
  const aligned = align(document.mentions, said);
  const place = (start: number, end: number): string => `${document.id} ${start} ${end}`;
  const keys = new Map([...aligned].map(([one, mention]) => [one, place(mention.start, mention.end)]));
  return {
    gold: clustersOf(
      document.mentions,
      (one) => one.entity,
      (one) => place(one.start, one.end),
    ),
    said: clustersOf(
      said,
      (one) => one.entity,
      (one) => keys.get(one) ?? `said ${place(one.start, one.end)}`,
    ),
    judged: judge(document.mentions, said, aligned),
  };
}

const share = (list: Judged[]): number => (100 * list.filter((one) => one.right).length) / Math.max(1, list.length);

const person = /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/iu;

function run(shared: string, split = 'dev'): Score[] {
  const documents = readGum(path.join(shared, 'corpora/language'), split, genres);
  const tallies = documents.map((document) => ({ document, ...tallyOf(document) }));
  const judged = tallies.flatMap((one) => one.judged);
  const chains = conll(
    tallies.flatMap((one) => one.gold),
    tallies.flatMap((one) => one.said),
  );
  const text = ({ document, judged: list }: (typeof tallies)[number], wanted: boolean): Judged[] =>
    list.filter((one) => person.test(document.text.slice(one.mention.start, one.mention.end)) === wanted);
  const third = tallies.flatMap((one) => text(one, false));
  const actors = third.filter((one) => /^(?:person|organization|place)$/u.test(one.mention.type));
  const percent = (value: number): number => 100 * value;
  return [
    { id: 'coref.pronouns', value: share(judged), count: judged.length },
    { id: 'coref.pronouns.third', value: share(third), count: third.length },
    { id: 'coref.pronouns.third.actors', value: share(actors), count: actors.length },
    {
      id: 'coref.conll-f1',
      value: percent(chains.f1),
      count: documents.length,
      beside: { MUC: percent(chains.muc.f1), B3: percent(chains.bCubed.f1), CEAFe: percent(chains.ceaf.f1) },
    },
  ];
}

export const measures: Measure[] = [{ name: 'coref', data: ['corpora/language/ud-gum'], run: (shared) => run(shared) }];

/** `tsx eval/coref/index.ts SPLIT [--verbose]`: the scores of a split by genre, and every pronoun that is wrong. */
async function main(split: string): Promise<void> {
  const { shared } = await import('../measure.ts');
  for (const score of run(shared, split))
    console.log(score.id.padEnd(30), score.value.toFixed(1), score.count, score.beside ?? '');
  const byWord = new Map<string, Judged[]>();
  for (const document of readGum(path.join(shared, 'corpora/language'), split, genres)) {
    const { judged } = tallyOf(document);
    console.log(document.id.padEnd(30), share(judged).toFixed(1), judged.length);
    for (const one of judged) {
      const word = document.text.slice(one.mention.start, one.mention.end);
      byWord.set(word.toLowerCase(), [...(byWord.get(word.toLowerCase()) ?? []), one]);
      if (one.right || !process.argv.includes('--verbose')) continue;
      const said = one.antecedent ? document.text.slice(one.antecedent.start, one.antecedent.end) : '-';
      const wanted = document.mentions
        .filter((m) => m.entity === one.mention.entity && m.start < one.mention.start)
        .at(-1)!;
      console.log(
        `  ${word} [${one.mention.type}] = ${document.text.slice(wanted.start, wanted.end).slice(0, 60)} | said ${said} (${one.antecedent?.entity}) | …${document.text.slice(Math.max(0, one.mention.start - 60), one.mention.end + 25).replace(/\n/gu, ' / ')}`,
      );
    }
  }
  for (const [word, list] of [...byWord].sort((a, b) => b[1].length - a[1].length))
    console.log(word.padEnd(12), share(list).toFixed(0).padStart(4), list.length);
}

if (process.argv[1]?.endsWith('coref/index.ts')) await main(process.argv[2] ?? 'dev');
