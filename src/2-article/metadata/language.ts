/** The language of a page: what it declares, checked against the commonest English words. */
import type { ParsedPage, RawBlock } from '../types.ts';
import { stringField } from './json-ld.ts';
import { metaContents, pageFacts } from './page-facts.ts';

/** A BCP 47 tag of language and, where given, region: "en_us" → "en-US". Null for what is none. */
function tagOf(text: string | null | undefined): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/iu.exec(text?.trim() ?? '');
  if (!match) return null;
  const [, language, , region] = match;
  return region ? `${language!.toLowerCase()}-${region.toUpperCase()}` : language!.toLowerCase();
}

/** What the page declares: JSON-LD of the article, `<html lang>`, `og:locale`, `content-language`. */
export function declaredLanguage(parsed: ParsedPage): string | null {
  const facts = pageFacts(parsed);
  const html = parsed.document?.documentElement?.getAttribute('lang');
  const stated = [
    html,
    ...facts.articles.map((node) => stringField(node, 'inLanguage')),
    ...metaContents(facts, ['og:locale', 'content-language', 'dc.language', 'language']).map(({ content }) => content),
  ];
  const tags = stated.map(tagOf).filter((tag) => tag !== null);
  // The first that agrees with the first language and names a region is the fullest.
  return tags.find((tag) => tag.includes('-') && tag.split('-')[0] === tags[0]!.split('-')[0]) ?? tags[0] ?? null;
}

/** The commonest words that English shares with few other languages. */
const englishWords = new Set(
  'the of and to that was for with his her from have has had not are were been which their they this who would said but by it be'.split(
    ' ',
  ),
);

/** Share of a text's words, the first 2,000, that are common English ones; English news has about 0.3. */
export function englishShare(text: string): { share: number; words: number } {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, 2000) ?? [];
  const hits = words.filter((word) => englishWords.has(word)).length;
  return { share: words.length === 0 ? 0 : hits / words.length, words: words.length };
}

/** Below this a text of some length is not English, above the other it is, whatever the page declares. */
const notEnglish = 0.06;
const surelyEnglish = 0.15;
const enoughWords = 40;

/**
 * BCP 47. A declared language stands unless the words contradict it; without one, English text is "en" and any other
 * "und", except that a text too short to tell is taken for English.
 */
export function languageOf(parsed: ParsedPage, blocks: RawBlock[]): string {
  const declared = declaredLanguage(parsed);
  const text = blocks.filter((block) => block.removed === null).map((block) => block.text);
  const { share, words } = englishShare(text.join('\n'));
  if (words < enoughWords) return declared ?? 'en';
  const english = declared === null || declared.startsWith('en');
  if (english) return share >= notEnglish ? (declared ?? 'en') : 'und';
  return share >= surelyEnglish ? 'en' : declared;
}
