/** Lemmas by edit rules learnt from the treebanks: for each fine tag the longest known suffix says what to strip and add. */
import type { LemmaTable } from './model-file.ts';

export const longestSuffix = 5;

/** Applies "strip/add" to a form; undefined when the form is shorter than what is to be stripped. */
export function applyEdit(form: string, edit: string): string | undefined {
  const at = edit.indexOf('/');
  const strip = Number(edit.slice(0, at));
  return strip <= form.length ? form.slice(0, form.length - strip) + edit.slice(at + 1) : undefined;
}

/** The edit that makes `lemma` of `form`. */
export function editOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same}/${lemma.slice(same)}`;
}

const own = <T>(table: Record<string, T> | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** Lemma of a form under a fine tag. Names keep their case, everything else is lower-cased; capitals ("LONDON") stay. */
export function lemmaOf(form: string, xpos: string, table: LemmaTable): string {
  if (xpos.startsWith('NNP') && /^\p{Lu}{2,}$/u.test(form)) return form;
  const base = xpos.startsWith('NNP') ? form : form.toLowerCase();
  const whole = own(own(table.forms, xpos), base);
  if (whole !== undefined) return whole;
  const rules = own(table.suffixes, xpos);
  for (let n = Math.min(longestSuffix, base.length); n >= 0; n--) {
    const edit = own(rules, base.slice(base.length - n));
    const lemma = edit === undefined ? undefined : applyEdit(base, edit);
    if (lemma) return lemma;
  }
  return base;
}
