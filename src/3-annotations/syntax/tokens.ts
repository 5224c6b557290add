import type { Range } from '../../0-model/index.ts';
import { keepsStop, openers } from './abbreviations.ts';
import { cutsOf } from './contractions.ts';

export { abbreviations } from './abbreviations.ts';

export type Piece = Range & { text: string };

/** Units and multiples written on to a number; cut off as in the treebanks ("$1.5|bn", "35|mm"), unlike "1st". */
const units =
  'k|K|m|M|bn|BN|mn|tn|mm|cm|km|kg|g|mg|ft|in|x|kb|KB|mb|MB|gb|GB|TB|tb|hrs?|mins?|secs?|yrs?|mph|kph|lbs?|ml|oz|kw|kW|MW|mw|GW|kHz|MHz|GHz';

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

/**
 * Every alternative is bounded or a single run, so that the whole is linear. In order: addresses, decades and numbers,
 * dotted letters, words with inner apostrophes, marks that stand together, one other character.
 */
const pattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"“”]{1,500}`,
    String.raw`www\.[^\s<>"“”]{1,300}`,
    String.raw`(?:mailto:)?[\p{L}\p{N}_+][\p{L}\p{N}._+%-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}`,
    String.raw`(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:[cC]om|org|net|gov|edu|info|co\.uk|ru|ua|eu|int)(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{N}_-]{1,60}\.(?:pdf|docx?|xlsx?|html?|txt|jpe?g|png|gif|exe|zip|mp[34]|PDF|DOCX?|XLSX?|HTML?|TXT)(?![\p{L}\p{N}])`,
    String.raw`\.(?:pdf|docx?|xlsx?|html?|txt|jpe?g|png|gif|exe|zip)(?![\p{L}\p{N}])`,
    String.raw`\p{Ll}{2,20}(?:\.\p{Ll}[\p{Ll}-]{1,20}){2,6}(?![\p{L}\p{N}.])`,
    String.raw`[bBwW]\/[cCoO](?![\p{L}\p{N}])`,
    String.raw`['’]\p{Nd}0s(?![\p{L}\p{N}])`,
    String.raw`(?:\p{Nd}{1,3}-)?\p{Nd}{3}-\p{Nd}{3,4}(?:-\p{Nd}{4})?(?![\p{L}\p{N}-])`,
    String.raw`\p{Nd}{1,4}(?:[.:]\p{Nd}{2})?(?=[ap]m(?![\p{L}\p{N}])|[AP]M(?![\p{L}\p{N}]))`,
    String.raw`\p{Nd}{1,2}-(?:\p{Nd}{1,2}-\p{Nd}{4}|(?:${months})-(?:\p{Nd}{2}){1,2})(?![\p{L}\p{N}-])`,
    String.raw`(?<![\p{L}\p{N}.,])['’]\p{Nd}{2}(?![\p{L}\p{N}'’])`,
    String.raw`\+\p{Nd}{1,15}(?![\p{L}\p{N}])`,
    String.raw`\p{Nd}{1,30}(?:[.,]\p{Nd}{1,30}){0,20}(?=(?:${units})(?![\p{L}\p{N}]))`,
    String.raw`\p{Nd}{1,30}(?:[.,:/]\p{Nd}{1,30}){0,20}(?:st|nd|rd|th|ST|ND|RD|TH|['’]?s)?(?![\p{L}\p{N}])`,
    String.raw`[ap]\.m\.?|Ph\.D\.?`,
    String.raw`[#@][\p{L}_][\p{L}\p{N}_]{1,60}`,
    String.raw`\.\p{Nd}{1,30}(?![\p{L}\p{N}])`,
    String.raw`\p{L}(?:\.\p{L}){1,8}(?![\p{L}\p{N}])\.?`,
    String.raw`(?:\p{Lu}{1,5}&\p{Lu}{1,5}|\p{Ll}&\p{Ll})(?![\p{L}\p{N}])`,
    String.raw`(?:US|A|C|NZ|HK)\$`,
    String.raw`[\p{L}\p{N}]{1,60}(?:_[\p{L}\p{N}]{1,60}){1,8}(?![\p{L}\p{N}_])`,
    String.raw`[\p{L}\p{M}\p{N}\u200d\ufe0f]{1,200}(?:['’](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]{1,200}){0,8}`,
    String.raw`['’\x60](?:s|S|re|ve|ll|d|m|t|em)(?![\p{L}\p{N}])`,
    String.raw`[-=*~_+<>|{}#]{4,300}|\/{2,300}|\\{2,300}`,
    String.raw`\.{2,300}|…|-{2,300}|={2,300}|\*{2,300}|~{2,300}|_{2,300}|\.?[!?]{1,300}|\+{2,300}|\${2,300}|\x60\x60|''|’’|<<|>>`,
    String.raw`[:;]-?[()D](?![\p{L}\p{N}])`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** Prefixes that stay with the word after their hyphen, as in the treebanks; every other hyphen stands alone. */
const prefixes = new Set(
  `e non mid pre anti re post co pro multi ex sub semi cross un neo counter inter intra micro mini super pan proto over
  socio psycho ultra de trans extra infra pseudo u`.split(/\s+/),
);

const word = /^[\p{L}\p{M}\p{N}]/u;

const initial = /^\p{Lu}$/u;

/** Whether the single capital before a stop is an initial ("J. Smith") rather than the last word of a sentence. */
function isInitial(part: string, at: number, before: Piece | undefined, text: string): boolean {
  if (text === 'I' && !(before && /^\p{Lu}\.?/u.test(before.text))) return false;
  const rest = part.slice(at + 2, at + 5);
  if (!/^(?:\s\p{Lu}|\p{Lu}\.|,|\s[,(])/u.test(rest)) return false;
  if (/^\s/u.test(rest) && !openers.has(/^\s(\p{L}{1,20}\.?)/u.exec(part.slice(at + 2, at + 24))?.[1] ?? 'The'))
    return true;
  return !before || /^(?:\p{Lu}|["“(,]|and$|or$|by$|van$|de$)/u.test(before.text) || /^\s\p{Lu}\./u.test(rest);
}

/**
 * Cuts `text[start, end)` into tokens with exact offsets, the way the English treebanks cut words: "do|n't",
 * "minister|'s", "north|-|east" but "re-elected", "Mr." and "U.S." with their stops. Linear in the length.
 */
export function tokenise(text: string, start: number, end: number): Piece[] {
  const part = text.slice(start, end);
  const out: Piece[] = [];
  const push = (from: number, to: number): void => {
    out.push({ start: start + from, end: start + to, text: part.slice(from, to) });
  };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    const from = match.index;
    let to = from + match[0].length;
    if (/^(?:https?:|www\.)/u.test(match[0])) to = trimAddress(part, from, to);
    else if (part[to] === '.' && word.test(match[0]) && ownsStop(part, to, match[0], out.at(-1))) to++;
    if (joinsPrefix(part, from, out, start)) out[out.length - 2] = merged(out, part, start, to);
    else pushCut(part, from, to, push);
    if (out.length > 1 && out.at(-1)!.end <= out.at(-2)!.end) out.pop();
    pattern.lastIndex = to;
  }
  return out;
}

/** Marks after an address belong to the sentence. */
function trimAddress(part: string, from: number, end: number): number {
  let to = end;
  while (to > from + 5 && /[.,;:!?)\]'’]/u.test(part[to - 1]!)) to--;
  return to;
}

function ownsStop(part: string, at: number, text: string, before: Piece | undefined): boolean {
  if (part[at + 1] === '.') return false;
  if (initial.test(text)) return isInitial(part, at - 1, before, text);
  if (/^(?:[Nn]os?|[Aa]rt|[Ff]igs?|pp?|ca?|[bdm]|div|fl)$/u.test(text))
    return /^\s?\p{N}/u.test(part.slice(at + 1, at + 3));
  return keepsStop(text);
}

/** Whether the token at `from` follows a hyphen that ties it to the token before ("re" "-" "elected"). */
function joinsPrefix(part: string, from: number, out: readonly Piece[], start: number): boolean {
  const hyphen = out.at(-1);
  const left = out.at(-2);
  if (!hyphen || !left || !/^[-‐‑]$/u.test(hyphen.text)) return false;
  if (hyphen.end !== start + from || left.end !== hyphen.start || !word.test(part.slice(from, from + 2))) return false;
  const third = out.at(-3);
  if (third && third.end === left.start && /^[-‐‑]$/u.test(third.text)) return false;
  return prefixes.has(left.text.toLowerCase());
}

function merged(out: readonly Piece[], part: string, start: number, to: number): Piece {
  const left = out.at(-2)!;
  return { start: left.start, end: start + to, text: part.slice(left.start - start, to) };
}

function pushCut(part: string, from: number, to: number, push: (from: number, to: number) => void): void {
  let at = from;
  for (const cut of cutsOf(part.slice(from, to))) {
    push(at, from + cut);
    at = from + cut;
  }
  push(at, to);
}
