/** When an undated article can have been published: by the terms of office of the people it names. */
import { type Diagnostic, defineStage, type Published } from '../../0-model/index.ts';
import { type OfficeHolder, type OfficeInterval, officeDays } from '../actors/index.ts';
import { timesOf } from '../times/index.ts';
import { contradiction } from './checks.ts';

/**
 * Runs before times and actors, which then resolve what holds on every day of the interval, and nothing else. An article
 * that says when it was published is left as it is.
 */
export const datingStage = defineStage({
  name: 'dating',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences', 'entities', 'quotations'],
  assigns: ['article'],
  run(draft, { note, options }) {
    const { article, sentences } = draft;
    if (article.published.basis !== 'unknown') return { article };
    const interval = officeDays(draft, options.actors);
    if (!interval) return { article };
    const against = contradiction(article, sentences, timesOf(article, sentences), interval);
    if (against) {
      note(doubt(interval, against));
      return { article };
    }
    return { article: { ...article, published: publishedOf(interval) } };
  },
});

function publishedOf(interval: OfficeInterval): Published {
  const { earliest, latest } = interval;
  return { value: null, earliest, latest, basis: 'terms of office', because: because(interval) };
}

/** "Rex Tillerson, secretary of state, took office on 2017-02-01 and left it on 2018-03-31; 3 other office holders agree". */
function because({ earliest, latest, first, last, bearing, ended }: OfficeInterval): string {
  const who = ({ name, title }: OfficeHolder): string => `${name}, ${title},`;
  const start = `${who(first)} took office on ${earliest}`;
  const end = latest === null ? '' : last === first ? ` and left it on ${latest}` : `; ${who(last!)} left on ${latest}`;
  const others = bearing.length - new Set([first, last ?? first]).size;
  const agree = others > 0 ? `; ${others} other office ${others === 1 ? 'holder agrees' : 'holders agree'}` : '';
  const courtesy = ended.length > 0 ? `; ${ended.map(({ name }) => name).join(', ')} had left office before` : '';
  return start + end + agree + courtesy;
}

function doubt(
  { earliest, latest }: OfficeInterval,
  { time, why }: NonNullable<ReturnType<typeof contradiction>>,
): Diagnostic {
  const days = `${earliest} to ${latest ?? 'today'}`;
  const message = `the offices of the people named point to ${days}, but ${why}; the publication date stays open`;
  return { code: 'offices-contradict-times', message, span: time.span };
}
