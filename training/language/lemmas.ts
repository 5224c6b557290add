/** Learns lemma rules: for each fine tag the usual edit of every suffix, and the forms that go another way. */
import { editOf, lemmaOf, longestSuffix } from '../../src/3-annotations/syntax/lemma.ts';
import type { LemmaTable } from '../../src/3-annotations/syntax/model-file.ts';
import type { TrainingSentence } from './corpus.ts';

type Counts = Map<string, number>;

const bump = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The most frequent key, ties by code unit. */
function usual(counts: Counts): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** Usual lemma of each (tag, form). */
function lexicon(sentences: readonly TrainingSentence[]): Map<string, Map<string, string>> {
  const counts = new Map<string, Map<string, Counts>>();
  for (const { forms, tree } of sentences) {
    tree?.lemmas.forEach((lemma, i) => {
      const xpos = tree.xpos[i]!;
      if (lemma === '_' || lemma.includes(' ') || xpos === '_') return;
      const form = xpos.startsWith('NNP') ? forms[i]! : forms[i]!.toLowerCase();
      const byForm = counts.get(xpos) ?? new Map<string, Counts>();
      counts.set(xpos, byForm);
      const own = byForm.get(form) ?? new Map();
      byForm.set(form, own);
      bump(own, lemma);
    });
  }
  return new Map(
    [...counts].map(([xpos, forms]) => [xpos, new Map([...forms].map(([form, own]) => [form, usual(own)]))]),
  );
}

/** Suffix rules of one tag, without those that say what a shorter suffix says already. */
function suffixRules(forms: ReadonlyMap<string, string>): Record<string, string> {
  const counts = new Map<string, Counts>();
  for (const [form, lemma] of forms) {
    for (let n = 0; n <= Math.min(longestSuffix, form.length - 1); n++) {
      const suffix = form.slice(form.length - n);
      const own = counts.get(suffix) ?? new Map();
      counts.set(suffix, own);
      bump(own, editOf(form, lemma));
    }
  }
  const rules: Record<string, string> = {};
  const inherited = (suffix: string): string | undefined => {
    for (let n = 1; n <= suffix.length; n++) if (Object.hasOwn(rules, suffix.slice(n))) return rules[suffix.slice(n)];
    return undefined;
  };
  for (const [suffix, own] of [...counts].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const total = [...own.values()].reduce((sum, n) => sum + n, 0);
    const edit = usual(own);
    if ((suffix === '' || total >= 3) && edit !== inherited(suffix)) rules[suffix] = edit;
  }
  return rules;
}

export function makeLemmas(sentences: readonly TrainingSentence[]): LemmaTable {
  const table: LemmaTable = { suffixes: {}, forms: {} };
  for (const [xpos, forms] of [...lexicon(sentences)].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    table.suffixes[xpos] = suffixRules(forms);
    const odd = [...forms].filter(([form, lemma]) => lemmaOf(form, xpos, table) !== lemma);
    table.forms[xpos] = Object.fromEntries(odd.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
  }
  return table;
}
