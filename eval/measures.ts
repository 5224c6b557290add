/** Every measure of the evaluation, in groups, in the order they are printed. */
import { measures as actors } from './actors.ts';
import { measures as articles } from './articles/html.ts';
import { measures as attribution, reliabilityMeasures as reliability } from './attribution/index.ts';
import { measures as coref } from './coref/index.ts';
import { measures as dates } from './dates.ts';
import { measures as events } from './events.ts';
import { measures as knowledge } from './knowledge/index.ts';
import type { Measure } from './measure.ts';
import { measures as mentions } from './mentions/index.ts';
import { measures as records } from './records/gold.ts';
import { measures as support } from './support.ts';
import { measures as syntax } from './syntax.ts';
import { measures as textPages } from './text-pages.ts';
import { measures as times } from './times.ts';
import { measures as twins } from './twins/index.ts';

/** `npm run eval -- NAME` takes the name of a group or the beginning of a measure's own name. */
export const groups: Record<string, Measure[]> = {
  records,
  twins,
  articles: [...articles, ...textPages],
  syntax,
  dates,
  times,
  attribution,
  reliability,
  actors,
  mentions,
  coref,
  events,
  support,
  knowledge,
};
