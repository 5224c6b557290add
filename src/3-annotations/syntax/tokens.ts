import type { Range } from '../../0-model/index.ts';

/** Abbreviations whose full stop belongs to the word. Lower case, without the final stop. */
export const abbreviations = new Set(
  (
    'mr mrs ms dr prof rev hon gen lt col maj capt cmdr sgt adm sen rep gov amb sec st jr sr messrs mme mlle ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun inc ltd co corp plc bros llc no nos vs ' +
    'etc al fig vol ed eds cf approx dept est u.s u.k u.n e.u a.m p.m i.e e.g d.c ph.d m.d b.a'
  ).split(' '),
);

const pattern =
  /(?:\p{Lu}\.){2,}|\p{L}\.(?=\s|$|[’'])|[$€£¥]|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s)?(?=[^\p{L}\p{N}]|$)|\p{N}+(?:[.,:]\p{N}+)*|(?:[\p{L}\p{M}\p{N}]+(?:[’'](?![sS](?![\p{L}])|(?:re|ve|ll|d|m|t)(?![\p{L}]))[\p{L}\p{M}\p{N}]+)*)(?:[-‐‑][\p{L}\p{M}\p{N}]+)*|[’'](?:s|S|re|ve|ll|d|m|t)(?![\p{L}])|\.{2,}|…|--+|``|''|\S/gu;

/**
 * Cuts `text[start, end)` into tokens with exact offsets. Words, numbers, marks; "Mr." and "U.S." keep their stop,
 * a possessive "’s" stands alone.
 */
export function tokenise(text: string, start: number, end: number): (Range & { text: string })[] {
  const out: (Range & { text: string })[] = [];
  const part = text.slice(start, end);
  for (const match of part.matchAll(pattern)) {
    let to = match.index + match[0].length;
    if (part[to] === '.' && abbreviations.has(match[0].toLowerCase())) to++;
    const last = out.at(-1);
    if (last && last.end > start + match.index) continue;
    out.push({ start: start + match.index, end: start + to, text: part.slice(match.index, to) });
  }
  return out;
}
