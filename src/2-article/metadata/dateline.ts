/** Datelines: where, and sometimes when, a story was filed. "GENEVA, March 3 —", "PARIS (AP) —". */
import { type Block, type Dateline, type Range, spanOf } from '../../0-model/index.ts';
import { findDates } from './calendar.ts';

interface FoundDateline extends Range {
  place: string | null;
  /** ISO 8601; `XXXX-MM-DD` where the year is not given. */
  date: string | null;
}

const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?)\\.?';
const date = `(?:${months} \\d{1,2}|\\d{1,2} ${months})(?!\\d)(?:,? (?:19|20)\\d\\d)?`;
/** Up to six words in capitals: "ST. PETERSBURG", "N’DJAMENA", "WASHINGTON/MOSCOW". */
const capsWord = "\\p{Lu}[\\p{Lu}'’./-]*(?!\\p{Ll})";
const caps = `${capsWord}(?: ${capsWord}){0,5}`;
const mixedWord = "\\p{Lu}[\\p{L}'’.-]+";
const mixed = `${mixedWord}(?: ${mixedWord}){0,3}`;
/** What narrows a place down: "Kenya", "Calif.", "D.C.", "West Bank". */
const region = `(?:, (?:the )?\\p{Lu}[\\p{L}'’.-]*(?: ${mixedWord}){0,2}){0,2}`;
const agency = ' ?\\((?<agency>[^()\\n]{2,40})\\)';
/** A colon is no mark; a hyphen or underscore needs space before it. */
const mark = '(?:\\s?[—–―]|\\s--?|--|\\s_)\\s?';
/** "MOSCOW, August 7. /ABC/. The" */
const slashed = '\\.? ?/(?<slash>[\\p{Lu}-]{2,20})/\\.?';
const tail = `(?:(?:${agency})?${mark}|${slashed}\\s)`;

const placed = new RegExp(
  `^(?<place>(?:${caps}|${mixed})${region})(?:, (?<date>${date}))?${tail}(?=(?<next>\\S))`,
  'u',
);
const unplaced = new RegExp(`^(?<date>${date})${agency}${mark}(?=(?<next>\\S))`, 'u');

/** First words in capitals before a dash that label a story and name no place. */
const labels =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|EDITORIAL|WATCH|VIDEO|LIVE|PHOTOS?|CORRECTION|CLARIFICATION|EDITOR|NOTE|NEW|NEWS|JUST|LATEST|REVIEW|EXPLAINER|FACT|INTERVIEW|PROFILE|FEATURE|READ|MORE|WARNING|SPOILER|ADVERTISEMENT|THE|A|AN|IN|ON|Q&A)\b/u;

/** A day as written, with `XXXX` for a year that is not given. */
function isoOf(words: string): string | null {
  const full = findDates(words)[0]?.iso;
  // 2000 has a 29 February, so that no day of any year is refused.
  return full ?? findDates(`${words}, 2000`)[0]?.iso.replace('2000', 'XXXX') ?? null;
}

/**
 * Finds a dateline at the very head of a paragraph's text; offsets into it, the dash not included. A place in mixed
 * case needs a date or an agency beside it; what follows must begin a sentence ("NATO — which …" does not).
 */
export function findDatelineIn(paragraph: string): FoundDateline | null {
  const head = paragraph.slice(0, 160);
  const match = placed.exec(head) ?? unplaced.exec(head);
  if (!match) return null;
  const { place = null, date: day, agency: source, slash, next } = match.groups!;
  if (/\p{Ll}/u.test(next!) || (place !== null && (labels.test(place) || place.replace(/\P{L}/gu, '').length < 3)))
    return null;
  const inCaps = place !== null && !/\p{Ll}/u.test(place.split(',')[0]!);
  if (!inCaps && day === undefined && source === undefined && slash === undefined) return null;
  const words = day ?? source;
  const end = match[0].replace(/(?:[\s—–―_-]|(?<=\/)\.)+$/u, '').length;
  return { place, date: words === undefined ? null : isoOf(words), start: 0, end };
}

/**
 * Finds the dateline of an article in one of its first two paragraphs.
 * @param articleText the final text that `blocks` and the returned span point into
 */
export function findDateline(articleText: string, blocks: Block[]): Dateline | null {
  for (const block of blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 2)) {
    const found = findDatelineIn(articleText.slice(block.start, block.end));
    if (!found) continue;
    const span = spanOf(articleText, block.start + found.start, block.start + found.end);
    return { place: found.place, date: found.date, span };
  }
  return null;
}
