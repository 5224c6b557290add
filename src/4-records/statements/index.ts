/** Who said what to whom: statements with their speaker, cue, addressee and content. */
import { defineStage } from '../../0-model/index.ts';
import type { Reading } from './found.ts';
import { readStatements } from './read.ts';
import { cutRegions } from './region.ts';
import { toStatements } from './statement.ts';

export const statementsStage = defineStage({
  name: 'statements',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times', 'mentions', 'actors'],
  assigns: ['statements'],
  run({ article, tokens, sentences, quotations, times, mentions, actors }) {
    const { text, blocks } = article;
    const regions = cutRegions({ text, tokens, sentences, quotations });
    const title = (block: number): boolean => /^(?:headline|deck|subhead)$/u.test(blocks[block]?.kind ?? '');
    const reading: Reading = { text, quotations, regions, title };
    return { statements: toStatements(readStatements(reading), { text, quotations, times, mentions, actors }) };
  },
});
