import { defineStage } from '../0-model/index.ts';

export const articleStage = defineStage({
  name: 'article',
  until: 'article',
  requires: ['page'],
  assigns: ['article'],
  run({ page }, { options }) {
    const text = page.text;
    const blocks = [...text.matchAll(/[^\n]+/gu)].map((m) => ({
      kind: 'paragraph' as const,
      start: m.index,
      end: m.index + m[0].length,
    }));
    const day = options.published ?? null;
    return {
      article: {
        text,
        language: 'en',
        title: null,
        byline: [],
        publisher: null,
        dateline: null,
        published: {
          value: day,
          earliest: day,
          latest: day,
          basis: day ? 'supplied' : 'unknown',
          because: 'placeholder',
        },
        map: [[0, 0, text.length]],
        blocks,
        removed: [],
      },
    };
  },
});
