/** Bylines: names out of the strings that pages put them in. */
import { folded } from './publisher.ts';

/** Words for what somebody does at a publisher; beside a name they are a role, alone they are nobody. */
const roleWords =
  'staff|senior|chief|associate|assistant|deputy|managing|executive|contributing|special|foreign|political|diplomatic|defen[cs]e|' +
  'security|economics?|business|national|international|world|europe|asia|africa|middle|east|washington|white|house|news|digital|' +
  'online|web|video|data|health|science|sports?|city|home|affairs|policy|tech(?:nology)?|environment|climate|education|legal|' +
  'correspondent|reporter|writer|editor|journalist|columnist|contributor|producer|analyst|author|desk|bureau|team|intern|' +
  'freelance|photographer|admin(?:istrator)?|editors|reporters|writers|newsroom|editorial|guest|in|at|for|and|of|the|with|agency|agencies|wire|wires|webdesk';
/** Academic degrees and honours that follow a name after a comma. */
const degrees = /^(?:ph\.?d|m\.?d|dr|mph|rn|rd|ms|ma|ba|mba|jd|esq|obe|mbe|cbe|jr|sr)\.?$/iu;
const onlyRole = new RegExp(`^(?:(?:${roleWords})(?:[\\s/&-]+|$)){1,8}$`, 'iu');
const opening =
  /^(?:(?:written|reported|posted|published|story|words|text|article|analysis|report|edited)\s+)?(?:by|from)[:\s]+/iu;
/** Where a name ends and something else begins: a bar, an office, a date, a button. */
const endings: readonly RegExp[] = [
  /\s*[|•·].*$/u,
  /\s+(?:[–—]|for|in|is an?|published|updated|posted|reports?|last updated|follow|twitter|share)(?:\s.*)?$/iu,
  /\s+at(?=\s+\p{Lu}).*$/u,
  /\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\w{0,6}\.?)?\s*\d.*$/iu,
  /\s+(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u,
  /\s*\([^()]{0,60}\)\s*$/u,
];
const noName =
  /https?:|www\.|[@{}<>_=/\\]|\d|\.(?:com|org|net|info|[a-z]{2})$|^(?:share|follow|save|comments?|subscribe|read more|view all|all posts|about|unknown|none|null|n\/a|undefined|no author|super user)\b/iu;

/** Splits "A, B and C" into names; a comma before a role ends the name. */
function split(text: string): string[] {
  return text.split(/\s*[,;|\n]\s*|\s+(?:and|&|with|und|et|y)\s+(?=\p{Lu})/u).filter((part) => part !== '');
}

/** A name as written, without "By", role, address or date; null for what is no name. */
function nameOf(part: string): string | null {
  const name = endings
    .reduce((left, ending) => left.replace(ending, ''), part.replace(opening, ''))
    .replace(/^[\s,.:–—-]+|[\s,:–—-]+$/gu, '')
    .trim();
  if (name.length < 2 || name.length > 60 || noName.test(name) || onlyRole.test(name) || degrees.test(name))
    return null;
  return name.split(/\s+/u).length <= 7 ? name : null;
}

/** Names of authors in one string of metadata, in order. */
export function authorsIn(text: string): string[] {
  return split(text.replace(/\s+/gu, ' ').trim().slice(0, 400))
    .map(nameOf)
    .filter((name) => name !== null);
}

const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|d[aeiu]|del|der|den|di|du|la|le|van|von|ten|ter|bin|bint|ibn|al|el|ul)";
const personForm = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ -]${nameWord}){1,4}$`, 'u');

/** True for two to five words written as names are. What a page shows, unlike its metadata, must look like a person. */
export function looksLikePerson(name: string): boolean {
  return personForm.test(name);
}

const houseWords = /(?:news|newsroom|staff|team|online|desk|media|tv|radio|reporters?|editors?|editorial|web|agency)$/u;

/** True for a name of the house: barred itself, or with a word like "News" or "Staff" behind it. */
function isHouse(key: string, barred: ReadonlySet<string>): boolean {
  return barred.has(key) || barred.has(key.replace(houseWords, ''));
}

/** Drops repeats, names of the publisher or host, and whatever else a page's name field must not be. */
export function distinctAuthors(names: string[], notAuthors: readonly string[]): string[] {
  const keyOf = (name: string): string => folded(name.replace(/^the\s/iu, ''));
  const barred = new Set(notAuthors.map(keyOf).filter((key) => key !== ''));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = keyOf(name);
    if (key === '' || isHouse(key, barred) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
