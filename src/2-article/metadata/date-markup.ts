/** Dates in a document's markup: JSON-LD, `<meta>`, `itemprop`, `<time>`, and elements whose class says date. */
import type { ParsedPage } from '../types.ts';
import { type DayOrder, type FoundDate, findDates, readDateValue } from './calendar.ts';
import { modifiedNames, originalNames, publishedNames } from './date-names.ts';
import { type DateEvidence, quoted } from './evidence.ts';
import { hasType, type LdNode, stringField } from './json-ld.ts';
import { metaContents, type PageFacts, pageFacts, textOf } from './page-facts.ts';
import { besideHeadline, isForeign, namesOf } from './regions.ts';

type Of = DateEvidence['of'];

function fieldDate(value: string | null, what: string, of: Of, order: DayOrder): DateEvidence[] {
  const iso = value === null ? null : readDateValue(value, order);
  return iso === null ? [] : [{ iso, basis: 'metadata', because: `${what} says ${quoted(value!)}`, of }];
}

function ldDates(nodes: LdNode[], keys: readonly string[], of: Of, order: DayOrder): DateEvidence[] {
  return nodes.flatMap((node) => keys.flatMap((key) => fieldDate(stringField(node, key), `JSON-LD ${key}`, of, order)));
}

function metaDates(facts: PageFacts, names: readonly string[], of: Of, order: DayOrder): DateEvidence[] {
  return metaContents(facts, names).flatMap(({ key, content }) => fieldDate(content, `meta ${key}`, of, order));
}

/** What an element marked as a date says: its machine-readable attribute, else its text. */
function elementValue(element: Element): string {
  return (
    element.getAttribute('datetime') ??
    element.getAttribute('content') ??
    element.getAttribute('title') ??
    textOf(element)
  );
}

function itempropDates(document: Document, name: string, of: Of, order: DayOrder): DateEvidence[] {
  const selector = ['', 'schema:', 'dc:'].map((prefix) => `[property="${prefix}${name}"]`).join(',');
  return [...document.querySelectorAll(`[itemprop~="${name}"],${selector}`)]
    .slice(0, 5)
    .flatMap((element) => fieldDate(elementValue(element), `itemprop ${name}`, of, order));
}

/** Publication and a second date, such as that of a live update. */
const mostOwnDays = 2;
const changeWords = /updat|modif|chang|revis|edit/iu;

/** Evidence of one element, and whether it stands in the article's head. */
interface Placed {
  evidence: DateEvidence;
  beside: boolean;
}

/**
 * What stands beside the headline; without that the rest, if it agrees: several different dates elsewhere are those of
 * other stories.
 */
function ownDates(placed: Placed[]): DateEvidence[] {
  const beside = placed.filter((item) => item.beside);
  const chosen = (beside.length > 0 ? beside : placed).map(({ evidence }) => evidence);
  const days = new Set(chosen.filter(({ of }) => of === 'publication').map(({ iso }) => iso));
  return beside.length > 0 || days.size <= mostOwnDays ? chosen : [];
}

function timeDates(document: Document, order: DayOrder): DateEvidence[] {
  const times = [...document.querySelectorAll('time')].slice(0, 50).filter((element) => !isForeign(element));
  const placed = times.flatMap((element): Placed[] => {
    const names = `${namesOf(element)} ${element.getAttribute('itemprop') ?? ''} ${namesOf(element.parentElement ?? element)}`;
    const before = textOf(element.parentElement ?? element).slice(0, 60);
    const changed = changeWords.test(names) || /^(?:last )?(?:updated|modified|edited)\b/iu.test(before);
    const value = element.getAttribute('datetime') ?? textOf(element);
    const found = fieldDate(value, '<time>', changed ? 'change' : 'publication', order);
    return found.map((evidence) => ({ evidence, beside: besideHeadline(element) }));
  });
  return ownDates(placed);
}

const dateClass =
  /(?:^|[\s_-])(?:date|datum|published|publish|pub-?date|posted|post-?date|entry-?date|timestamp|time-?stamp|date-?time|dateline)/iu;
/** Elements whose class may say date without being one. */
const noMark = /^(?:body|html|main|article|time|input|script)$/u;
const dateSelector = '[class*="date" i],[class*="publish" i],[class*="posted" i],[class*="timestamp" i],[id*="date" i]';

function markedDate(element: Element, order: DayOrder): DateEvidence | null {
  const text = textOf(element);
  if (text.length > 120 || isForeign(element)) return null;
  const dayIn = (source: string): FoundDate | undefined =>
    findDates(source, order).find(({ iso }) => iso.length === 10);
  const value = [text, element.getAttribute('title') ?? ''].find(dayIn);
  if (value === undefined) return null;
  const { iso, start } = dayIn(value)!;
  const changed = changeWords.test(namesOf(element)) || changeWords.test(value.slice(0, start));
  const because = `the element marked as a date says ${quoted(value)}`;
  return { iso, basis: 'text', because, of: changed ? 'change' : 'publication' };
}

function classDates(document: Document, order: DayOrder): DateEvidence[] {
  const marked = [...document.querySelectorAll(dateSelector)]
    .slice(0, 60)
    .filter((element) => dateClass.test(namesOf(element)) && !noMark.test(element.localName));
  return ownDates(
    marked.flatMap((element): Placed[] => {
      const evidence = markedDate(element, order);
      return evidence ? [{ evidence, beside: besideHeadline(element) }] : [];
    }),
  );
}

/** Evidence from the markup that a machine is meant to read, the most reliable first. */
export function metadataDates(parsed: ParsedPage, order: DayOrder): DateEvidence[] {
  const facts = pageFacts(parsed);
  const { document } = parsed;
  if (document === null) return [];
  const pages = facts.nodes.filter((node) => hasType(node, /(?:WebPage|VideoObject|MediaObject)$/u));
  return [
    ...ldDates(facts.articles, ['datePublished', 'dateCreated'], 'publication', order),
    ...metaDates(facts, publishedNames, 'publication', order),
    ...itempropDates(document, 'datePublished', 'publication', order),
    ...itempropDates(document, 'dateCreated', 'publication', order),
    ...ldDates(pages, ['datePublished', 'uploadDate'], 'publication', order),
    ...timeDates(document, order),
    ...metaDates(facts, originalNames, 'publication', order),
    ...ldDates(facts.articles, ['dateModified'], 'change', order),
    ...metaDates(facts, modifiedNames, 'change', order),
    ...itempropDates(document, 'dateModified', 'change', order),
  ];
}

/** Evidence from elements that a class or id calls a date, in document order. */
export function markedDates({ document }: ParsedPage, order: DayOrder): DateEvidence[] {
  return document === null ? [] : classDates(document, order);
}
