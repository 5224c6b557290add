/** Settles when a page was published, and says why. */
import type { Published, ReadOptions } from '../../0-model/index.ts';
import type { ParsedPage, RawBlock } from '../types.ts';
import { type DayOrder, daysBetween, intervalOf, readDateValue } from './calendar.ts';
import { markedDates, metadataDates } from './date-markup.ts';
import { datelineDates, textDates, urlDates } from './date-text.ts';
import { type DateEvidence, quoted } from './evidence.ts';
import { declaredLanguage } from './language.ts';

/** Before this year no page was published as HTML; a year before it needs a second witness. */
const firstYear = 1990;
const lastYear = 2100;

/** How "03/04/2020" is read: by the page's declared region, where it has one. */
function dayOrderOf(parsed: ParsedPage): DayOrder {
  const region = declaredLanguage(parsed)?.split('-')[1]?.toUpperCase();
  if (region === 'US') return 'month-first';
  return region === undefined || region === 'CA' ? null : 'day-first';
}

/** All evidence, the most reliable first. */
function gather(parsed: ParsedPage, blocks: RawBlock[]): DateEvidence[] {
  const order = dayOrderOf(parsed);
  const metadata = metadataDates(parsed, order);
  const found = [
    ...metadata.filter(({ of }) => of === 'publication'),
    ...urlDates(parsed.page.uri),
    ...textDates(blocks, order),
    ...markedDates(parsed, order),
    ...datelineDates(blocks),
  ];
  return [
    ...found.filter(({ of }) => of === 'publication'),
    ...metadata.filter(({ of }) => of === 'change'),
    ...found.filter(({ of }) => of === 'change'),
  ];
}

/** Refuses dates that no such page can have: from before the web, or from after it was fetched. */
function plausible(evidence: DateEvidence, all: DateEvidence[], parsed: ParsedPage): boolean {
  const { iso } = evidence;
  const { retrievedAt } = parsed.page;
  const { earliest } = intervalOf(iso);
  if (retrievedAt !== undefined && daysBetween(retrievedAt, earliest) > 2) return false;
  const year = Number(iso.slice(0, 4));
  if (year > lastYear) return false;
  if (year >= firstYear || parsed.document === null) return true;
  return all.some((other) => other !== evidence && other.iso === iso && other.because !== evidence.because);
}

/** The most exact evidence that lies within what the first, coarser one says. */
function refined(first: DateEvidence, all: DateEvidence[]): DateEvidence {
  if (first.iso.length === 10) return first;
  const within = all.filter(
    ({ iso, of }) => of === first.of && iso.length > first.iso.length && iso.startsWith(first.iso),
  );
  return within.sort((a, b) => b.iso.length - a.iso.length)[0] ?? first;
}

/** A dateline without a year ("March 3") in the year, or the month, that other evidence gives. */
function completed(first: DateEvidence | undefined, yearless: DateEvidence | undefined): DateEvidence | null {
  if (!first || !yearless || first.iso.length === 10) return null;
  const iso = yearless.iso.replace('XXXX', first.iso.slice(0, 4));
  if (!iso.startsWith(first.iso) || readDateValue(iso) === null) return null;
  return { ...yearless, iso, because: `${yearless.because}, and ${first.because}` };
}

function choose(parsed: ParsedPage, blocks: RawBlock[]): DateEvidence | null {
  const all = gather(parsed, blocks);
  const yearless = all.find(({ iso }) => iso.startsWith('XXXX'));
  const dated = all.filter((evidence) => !evidence.iso.startsWith('XXXX') && plausible(evidence, all, parsed));
  const [first] = dated;
  if (!first) return null;
  return completed(refined(first, dated), yearless) ?? refined(first, dated);
}

function publishedOf(evidence: DateEvidence): Published {
  const { iso, basis, because } = evidence;
  const { earliest, latest } = intervalOf(iso);
  if (evidence.of === 'publication') return { value: iso, earliest, latest, basis, because };
  // A change comes after publication, so that only the end of the interval is known.
  const reason = `only a change of the page is dated: ${because}; it may have been published earlier`;
  return { value: iso, earliest: null, latest, basis, because: reason };
}

function supplied(value: string, how: string, own: DateEvidence | null): Published {
  const iso = readDateValue(value) ?? value;
  const differs = own !== null && own.iso.length === 10 && iso.length === 10 && Math.abs(daysBetween(own.iso, iso)) > 2;
  const because = `${how} ${quoted(value)}${differs ? `, although ${own.because}` : ''}`;
  return { value: iso, ...intervalOf(iso), basis: 'supplied', because };
}

/**
 * Settles the publication date. A supplied date wins, then the page's metadata, its URL, its text and its dateline; a
 * date of change counts only where nothing else does. The day is the one the page writes, in its own time zone.
 * `because` quotes the evidence. Nothing known: `value` null and basis `unknown`.
 */
export function datePage(parsed: ParsedPage, blocks: RawBlock[], options: ReadOptions): Published {
  const own = choose(parsed, blocks);
  if (options.published !== undefined) return supplied(options.published, 'supplied as', own);
  const { published } = parsed.page.given;
  if (published !== undefined) return supplied(published, 'supplied with the page as', own);
  if (own) return publishedOf(own);
  const because = 'neither metadata, address nor text of the page says when it was published';
  return { value: null, earliest: null, latest: null, basis: 'unknown', because };
}
