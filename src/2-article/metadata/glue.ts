/**
 * Puts a space where words of neighbouring elements touch once their tags are gone: "Ann LeePublished",
 * "Apr 28 20232:23 PM".
 */
export function unglued(line: string): string {
  return line.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{3})(?=\d)|(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)/gu, ' ');
}
