/** Quotation marks as news uses them, paired across sentences and paragraphs. */
import { defineStage, type Quotation } from '../../0-model/index.ts';
import { pairMarks } from './pair.ts';
import { useOf } from './use.ts';

export const quotesStage = defineStage({
  name: 'quotes',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences'],
  assigns: ['quotations'],
  run({ article }) {
    const pairs = pairMarks(article.text, article.blocks);
    return { quotations: pairs.map((pair): Quotation => ({ ...pair, use: useOf(article.text, pair) })) };
  },
});
