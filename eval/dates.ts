/** Publication date, author and title of real pages; and that undated pages are called undated. */
import type { Article } from '../src/0-model/index.ts';
import type { Measure, Score } from './measure.ts';
import {
  fundusArchive,
  fundusPages,
  type GoldPage,
  readFlatPage,
  readGoldPage,
  trafilaturaArchive,
  trafilaturaPages,
} from './metadata/pages.ts';
import { withoutDates, withoutOwnDates } from './metadata/undate.ts';

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100);
const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export interface Read {
  gold: GoldPage;
  read: Article;
}

function dayScore(id: string, pages: Read[]): Score {
  const dated = pages.filter(({ gold }) => gold.day !== null);
  const given = dated.filter(({ read }) => read.published.value?.length === 10);
  const right = given.filter(({ gold, read }) => read.published.value === gold.day);
  const beside = { 'of those given': percent(right.length, given.length), given: given.length };
  return { id, value: percent(right.length, dated.length), count: dated.length, beside };
}

function authorScore(id: string, pages: Read[]): Score {
  const namesOf = (names: string[]): Set<string> => new Set(names.map(folded));
  let [hits, given, wanted, invented] = [0, 0, 0, 0];
  for (const { gold, read } of pages) {
    const [mine, theirs] = [namesOf(read.byline), namesOf(gold.authors)];
    hits += [...mine].filter((name) => theirs.has(name)).length;
    given += mine.size;
    wanted += theirs.size;
    if (theirs.size === 0 && mine.size > 0) invented++;
  }
  const none = pages.filter(({ gold }) => gold.authors.length === 0).length;
  const beside = {
    precision: percent(hits, given),
    recall: percent(hits, wanted),
    'given where none': `${invented}/${none}`,
  };
  return { id, value: percent(2 * hits, given + wanted), count: pages.length, beside };
}

function titleScore(id: string, pages: Read[]): Score {
  const titled = pages.filter(({ gold }) => gold.title !== null);
  const right = titled.filter(({ gold, read }) => folded(read.title ?? '') === folded(gold.title!));
  return { id, value: percent(right.length, titled.length), count: titled.length };
}

function undatedScore(id: string, pages: Read[], wrong: (page: Read) => boolean): Score {
  return { id, value: percent(pages.filter((page) => !wrong(page)).length, pages.length), count: pages.length };
}

const readAll = (golds: GoldPage[], read: (gold: GoldPage) => Article): Read[] =>
  golds.map((gold) => ({ gold, read: read(gold) }));

const isDated = ({ read }: Read): boolean => read.published.value !== null;

const fundus: Measure = {
  name: 'Metadata of the English Fundus pages',
  data: [fundusArchive],
  run() {
    const pages = readAll(fundusPages(), (gold) => readGoldPage(gold));
    return [
      dayScore('dates.fundus.day', pages),
      authorScore('byline.fundus.f1', pages),
      titleScore('title.fundus', pages),
    ];
  },
};

const undated: Measure = {
  name: 'The same pages without their dates',
  data: [fundusArchive],
  run() {
    const bare = readAll(fundusPages(), (gold) => readGoldPage(gold, withoutDates));
    const own = readAll(fundusPages(), (gold) => readGoldPage(gold, withoutOwnDates, withoutDates));
    return [
      undatedScore('dates.fundus.undated', bare, isDated),
      // A date that only the story tells of is not the page's.
      undatedScore(
        'dates.fundus.story-dates',
        own,
        ({ gold, read }) => ![null, gold.day].includes(read.published.value),
      ),
    ];
  },
};

const flat: Measure = {
  name: 'The same pages as plain text',
  data: [fundusArchive],
  run() {
    return [
      // Many of them then say nowhere when they appeared, or only how long ago.
      dayScore(
        'dates.fundus.flat.day',
        readAll(fundusPages(), (gold) => readFlatPage(gold)),
      ),
      undatedScore(
        'dates.fundus.flat.undated',
        readAll(fundusPages(), (gold) => readFlatPage(gold, withoutDates)),
        isDated,
      ),
    ];
  },
};

const trafilatura: Measure = {
  name: 'Metadata of trafilatura’s English pages',
  data: [trafilaturaArchive],
  run() {
    const pages = readAll(trafilaturaPages(), (gold) => readGoldPage(gold));
    return [
      dayScore('dates.trafilatura.day', pages),
      authorScore('byline.trafilatura.f1', pages),
      titleScore('title.trafilatura', pages),
    ];
  },
};

export const measures: Measure[] = [fundus, undated, flat, trafilatura];
