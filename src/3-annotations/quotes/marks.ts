/** Finds the characters that may be quotation marks, and says for each whether it can open or close. */

export interface Mark {
  start: number;
  end: number;
  /** `"` all double marks, `'` all single marks, `«` guillemets. */
  family: '"' | "'" | '«';
  /** Marks that look alike pair with one another: “ with ”, `` with '', " with ". */
  glyph: 'curly' | 'straight' | 'tex' | 'angle';
  open: boolean;
  close: boolean;
}

const candidates = /``|''|[“”„‟"«»‘’‚‛'`]/gu;
const letter = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: ’90s, ’em, ’til, rock ’n’ roll. */
const elision = /^(?:\p{N}0s|em|til|tis|twas|cause|bout|n['’])(?![\p{L}\p{N}])/iu;
const opens = /[\s([{—–\-/“"‘«:]/u;
const closes = /[\s)\]}—–\-/.,;:!?…”"’»]/u;

const angle = (mark: string, at: number): Mark => ({
  start: at,
  end: at + 1,
  family: '«',
  glyph: 'angle',
  open: mark === '«',
  close: mark === '»',
});

/** Where a mark that looks the same on both sides can stand: after a gap it opens, before a gap it closes. */
function sides(before: string, after: string): { open: boolean; close: boolean } {
  const gapBefore = before === '' || opens.test(before);
  const gapAfter = after === '' || closes.test(after);
  return { open: gapBefore && after !== '' && !/\s/u.test(after), close: gapAfter && !/^\s?$/u.test(before) };
}

function double(mark: string, at: number, before: string, after: string): Mark {
  const base = { start: at, end: at + mark.length, family: '"' as const };
  if (mark === '“' || mark === '„' || mark === '‟') {
    // “ set by mistake at the end of a quotation: it touches the word before it and a gap behind it.
    const wrong = letter.test(before) || /[.,!?]/u.test(before) ? closes.test(after) || after === '' : false;
    return { ...base, glyph: 'curly', open: !wrong, close: wrong };
  }
  if (mark === '”') {
    const wrong = (before === '' || /[\s(]/u.test(before)) && letter.test(after);
    return { ...base, glyph: 'curly', open: wrong, close: !wrong };
  }
  if (mark === '``') return { ...base, glyph: 'tex', open: true, close: false };
  const glyph = mark === "''" ? 'tex' : 'straight';
  return { ...base, glyph, ...sides(before, after) };
}

function single(mark: string, at: number, before: string, after: string, rest: string): Mark | null {
  const base = { start: at, end: at + 1, family: "'" as const };
  const glyph = mark === "'" || mark === '`' ? ('straight' as const) : ('curly' as const);
  if (letter.test(before) && letter.test(after)) return null;
  if (!letter.test(before) && elision.test(rest)) return null;
  const { open, close } = sides(before, after);
  if (mark === '‘' || mark === '‚' || mark === '‛' || mark === '`')
    return open ? { ...base, glyph, open: true, close: false } : null;
  if (mark === '’') return close ? { ...base, glyph, open: false, close: true } : null;
  return open || close ? { ...base, glyph, open, close } : null;
}

/** True for the marks of feet, inches, minutes and seconds: 6'2", 5' 11". */
function isMeasure(text: string, at: number): boolean {
  return /\p{N}/u.test(text[at - 1] ?? '') && /\p{N}['’]\s?\p{N}{0,2}$/u.test(text.slice(Math.max(0, at - 5), at));
}

function isFeet(text: string, at: number): boolean {
  return (
    /\p{N}/u.test(text[at - 1] ?? '') && /^\s?\p{N}{1,2}(?:["”]|''|\s?(?:in|ft)\b)/u.test(text.slice(at + 1, at + 6))
  );
}

/**
 * All marks in `text[start, end)` in order, with offsets into `text`. Apostrophes inside a word, elisions and the
 * marks of feet and inches are left out; a possessive after a plural s stays as a single mark that can only close.
 */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const part = text.slice(start, end);
  const marks: Mark[] = [];
  for (const match of part.matchAll(candidates)) {
    const mark = match[0];
    const at = start + match.index;
    const before = match.index === 0 ? '' : part[match.index - 1]!;
    const after = part[match.index + mark.length] ?? '';
    if (mark === '«' || mark === '»') marks.push(angle(mark, at));
    else if (mark.length === 2 || /[“”„‟"]/u.test(mark)) {
      if (!isMeasure(part, match.index)) marks.push(double(mark, at, before, after));
    } else if (!isFeet(part, match.index)) {
      const found = single(mark, at, before, after, part.slice(match.index + 1, match.index + 8));
      if (found) marks.push(found);
    }
  }
  return marks;
}
