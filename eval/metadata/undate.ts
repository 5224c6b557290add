/** Takes the dates out of a page, to see whether a reader then still claims to know one. */

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** Whatever may be read as a date, in markup, scripts, addresses and text alike; years on their own included. */
const anyDate: RegExp[] = [
  /(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/gu,
  /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d(?!\d)/gu,
  new RegExp(`\\b(?:${months})\\b\\.?[ \\u00a0]\\d{1,2}(?:st|nd|rd|th)?\\b,?`, 'giu'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?[ \\u00a0-](?:of )?(?:${months})\\b\\.?`, 'giu'),
  new RegExp(`/(?:${months})/`, 'giu'),
  /(?<!\d)1\d{9}(?:\d{3})?(?!\d)/gu,
  /(?:19|20)\d{6}(?:T?\d{4,6}Z?)?(?!\d)/gu,
  /(?<!\d)(?:19|20)\d\d(?!\d)/gu,
];

/** The page, or its address, without any date. */
export function withoutDates(text: string): string {
  return anyDate.reduce((rest, pattern) => rest.replace(pattern, ''), text);
}

/**
 * The page without the dates that are given as its own: `<meta>`, JSON-LD and other scripts, `<time>`, attributes, and
 * short stretches of text. The story's sentences keep the dates that they tell of.
 */
export function withoutOwnDates(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/giu, '')
    .replace(/<time\b[^>]*>[\s\S]*?<\/time>/giu, '')
    .replace(/<[^<>]*>/gu, withoutDates)
    .replace(/>[^<>]{1,160}</gu, withoutDates);
}
