/** The preposition that governs a time. */
import { type Article, type Span, spanOf, type Time } from '../../0-model/index.ts';

export type DeadlineRelation = 'by' | 'on' | 'in' | 'before' | 'within' | 'after';

const relations: [RegExp, DeadlineRelation][] = [
  [
    /\b(?:no|not) later than\s+$|\b(?:on or before|by or before|by at the latest|by as early as|by as late as)\s+$/iu,
    'by',
  ],
  [/\b(?:no|not) (?:earlier|sooner) than\s+$|\b(?:until|till|not before)\s+after\s+$|\bnot before\s+$/iu, 'after'],
  [/\bby (?:no later than|the end of|the close of|the beginning of|the start of)\s+$/iu, 'by'],
  [/\b(?:ahead of|in advance of|prior to|before)\s+$/iu, 'before'],
  [
    /\b(?:within|in less than|in under|in no more than|over the next|in the next)\s+(?:the (?:next|coming)\s+)?$/iu,
    'within',
  ],
  [/\b(?:by|until|till|through)\s+$/iu, 'by'],
  [/\b(?:after|as of|from|starting|beginning)\s+$/iu, 'after'],
  [/\b(?:during|in)\s+$/iu, 'in'],
  [/\b(?:on|at)\s+$/iu, 'on'],
];

/** Before "the next two weeks" these say that it is to happen inside them. */
const stretches: [RegExp, DeadlineRelation] = [/\b(?:over|in|within|during|for)\s+$/iu, 'within'];

/**
 * The preposition governing a time and the relation it states: "by Sept. 1" → by, "no later than" → by, "until" → by (nothing
 * is left to do after it), "ahead of" → before. `span` covers the preposition only. Null when none stands directly
 * before the time or at its head.
 */
export function deadlineBefore(article: Article, time: Time): { rel: DeadlineRelation; span: Span } | null {
  const from = Math.max(0, time.span.start - 40);
  const left = article.text.slice(from, time.span.start);
  const ahead = /^(?:the )?(?:next|coming)\b/iu.test(time.span.text);
  for (const [pattern, rel] of ahead ? [stretches, ...relations] : relations) {
    const match = pattern.exec(left);
    if (match)
      return { rel, span: spanOf(article.text, from + match.index, from + match.index + match[0].trimEnd().length) };
  }
  return null;
}
