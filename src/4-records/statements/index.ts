/** Who said what to whom: statements with their speaker, cue, addressee and content. */
import { defineStage } from '../../0-model/index.ts';
import type { Reading } from './found.ts';
import { readStatements } from './read.ts';
import { cutRegions, type Region } from './region.ts';
import { toStatements } from './statement.ts';
import { treeOf } from './tree.ts';

/** Labels in capitals before a colon that open more than one region. */
function repeatedLabels(regions: readonly Region[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { items } of regions) {
    const colon = items.slice(0, 6).findIndex((item) => item.text === ':');
    const label = items
      .slice(0, Math.max(colon, 0))
      .map((item) => item.text)
      .join(' ');
    if (label !== '' && label === label.toUpperCase()) seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, n]) => n > 1).map(([label]) => label));
}

export const statementsStage = defineStage({
  name: 'statements',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times', 'mentions', 'actors'],
  assigns: ['statements'],
  run({ article, tokens, sentences, quotations, times, mentions, actors }) {
    const { text, blocks } = article;
    const regions = cutRegions({ text, tokens, sentences, quotations });
    const title = (block: number): boolean => /^(?:headline|deck|subhead)$/u.test(blocks[block]?.kind ?? '');
    const reading: Reading = {
      text,
      quotations,
      regions,
      title,
      labels: repeatedLabels(regions),
      tree: treeOf(tokens),
    };
    return { statements: toStatements(readStatements(reading), { text, quotations, times, mentions, actors }) };
  },
});
