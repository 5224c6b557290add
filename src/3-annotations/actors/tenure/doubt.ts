/** A stated publication day held against the terms of office of the people named. */
import { type Article, type Diagnostic, spanOf } from '../../../0-model/index.ts';
import type { OfficeHolder } from './holders.ts';
import type { OfficeInterval } from './interval.ts';

/** Days by which an office may be named early: between the vote or the nomination and the oath. */
const early = 30;
/** Days for which a title is still given to somebody who has left the office, as news catches up. */
const late = 365;

const dayLength = 86_400_000;
const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength;

/** What to tell the reader where the day of publication and the offices named cannot both be right; null where they can. */
export function dateDoubt(article: Article, interval: OfficeInterval | null): Diagnostic | null {
  const { value, basis } = article.published;
  if (interval === null || value?.length !== 10) return null;
  const { earliest, latest, first, last, bearing } = interval;
  const told = (holder: OfficeHolder, what: string): Diagnostic => ({
    code: 'published-contradicts-offices',
    message: `the article is dated ${value} (${basis}), but names ${holder.name} as ${holder.title}, who ${what}`,
    span: spanOf(article.text, holder.at.start, holder.at.end),
  });
  if (between(value, earliest) > early) return told(first, `took office on ${earliest}`);
  if (latest !== null && bearing.length > 1 && between(latest, value) > late)
    return told(last!, `left it on ${latest}, and whose term the others named share`);
  return null;
}
