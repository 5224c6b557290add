/** The stage: from the article's text and its publication date to `Time` records. */
import { type Article, type Diagnostic, defineStage, type Sentence, spanOf, type Time } from '../../0-model/index.ts';
import { astronomicalDay, parseDay } from './calendar.ts';
import { type Found, findIn } from './find.ts';
import { tellsHistory } from './history.ts';
import { daysOf } from './value.ts';

export const timesStage = defineStage({
  name: 'times',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences', 'quotations'],
  assigns: ['times'],
  run({ article, sentences }, { note }) {
    const times = timesOf(article, sentences);
    const dated = article.published.value !== null;
    const open = times.filter(
      (time) => time.type !== 'SET' && (!dated || time.earliest === null) && time.value.startsWith('XXXX'),
    );
    if (open.length > 0) note(openTimes(open));
    return { times };
  },
});

/** Says which times stay without a day, and names the first. */
function openTimes(open: Time[]): Diagnostic {
  const first = open[0]!.span;
  const one = open.length === 1;
  const count = one ? 'One time counts' : `${open.length} times count`;
  return {
    code: 'times-unresolved',
    message: `${count} from a day that is not known, so ${one ? 'it stays' : 'they stay'} open, beginning with “${first.text}”.`,
    span: first,
  };
}

/**
 * Reads the times of an article. Where publication is known only as an interval, a value counts as resolved only when
 * every day of the interval gives the same one; values grow with the publication day, so its two ends decide. What stays
 * open ("Monday": `XXXX-WXX-1`) still has the days from the first to the last that it can mean, so that "Sunday" and
 * "Monday" of one week stay in order.
 */
export function timesOf(article: Article, sentences: readonly Sentence[]): Time[] {
  const { value, earliest, latest } = article.published;
  const setting = { sentences, history: tellsHistory(article.text, parseDay(value ?? latest)) };
  const read = (now: number | null): Found[] => findIn(article.text, article.blocks, { ...setting, now });
  const day = parseDay(value);
  if (day !== null) return read(day).map((found) => timeOf(article.text, found));
  const [first, last] = [parseDay(earliest), parseDay(latest)];
  const open = read(null);
  if (first === null || last === null) return open.map((found) => timeOf(article.text, found));
  return agreed(open, read(first), read(last)).map((found) => timeOf(article.text, found));
}

function agreed(open: Found[], first: Found[], last: Found[]): Found[] {
  const key = ({ start, end }: Found): string => `${start}-${end}`;
  const [early, late] = [first, last].map((list) => new Map(list.map((found) => [key(found), found])));
  return open.map((found) => {
    const [a, b] = [early!.get(key(found)), late!.get(key(found))];
    if (!a || !b) return found;
    const same = a.reading.value === b.reading.value;
    const days = { from: daysIn(a).from, to: daysIn(b).to };
    if (same && !a.reading.days) return a;
    const kept = same ? a : found;
    return { ...kept, reading: { ...kept.reading, days } };
  });
}

const daysIn = ({ reading }: Found): { from: number | null; to: number | null } =>
  reading.days ?? daysOf(reading.value) ?? { from: null, to: null };

function timeOf(text: string, { start, end, reading, rule }: Found): Time {
  const days = reading.days ?? daysOf(reading.value);
  const iso = (day: number | null | undefined): string | null =>
    day === null || day === undefined ? null : astronomicalDay(day);
  return {
    span: spanOf(text, start, end),
    value: reading.value,
    type: reading.type,
    earliest: iso(days?.from),
    latest: iso(days?.to),
    basis: reading.basis,
    rule,
  };
}
