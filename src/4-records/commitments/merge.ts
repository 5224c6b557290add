/** A commitment said three times is one, with three action spans. */
import type { Actor } from '../../0-model/index.ts';
import type { Draftling } from './find.ts';

const stop = new Set(
  'the a an of to in on by for with at from and or its their his her our that this these those it they he she we not be is are was were would will shall should must have has had absolutely all can do'.split(
    ' ',
  ),
);

/** The first five letters stand for a word's stem: respond, response, responding. */
const stems = (text: string): string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 1 && !stop.has(word)).map((word) => word.slice(0, 5)))];
};

/** The same deed: the first word of one (its verb or noun) stands in the other and half of the shorter is shared. */
function alike(a: Draftling, b: Draftling): boolean {
  const other = stems(b.action[0]!.text);
  return a.action.some((span) => {
    const one = stems(span.text);
    const shared = one.filter((word) => other.includes(word)).length;
    const led = other.includes(one[0] ?? '') || one.includes(other[0] ?? '');
    return led && shared / Math.min(one.length, other.length) >= 0.5;
  });
}

const sameDue = (a: Draftling, b: Draftling): boolean => !a.due || !b.due || a.due.value === b.due.value;

function sameSide(a: string[], b: string[], actors: Map<string, Actor>): boolean {
  const country = (id: string): string => actors.get(id)?.country ?? id;
  return a.some((id) => b.some((other) => country(id) === country(other)));
}

/** Merges in text order; what a later telling adds (a date, a condition) is kept. */
export function mergeCommitments(list: Draftling[], actors: Map<string, Actor>): Draftling[] {
  const out: Draftling[] = [];
  for (const one of list) {
    const known = out.find(
      (other) =>
        other.kind === one.kind &&
        sameDue(other, one) &&
        sameSide(other.obliged, one.obliged, actors) &&
        alike(other, one),
    );
    if (!known) {
      out.push(one);
      continue;
    }
    known.action = [...known.action, ...one.action];
    known.statements = [...new Set([...known.statements, ...one.statements])];
    if (!known.due && one.due)
      Object.assign(known, { due: one.due, support: { ...known.support, due: one.support.due } });
    if (!known.toward.length && one.toward.length)
      Object.assign(known, { toward: one.toward, support: { ...known.support, toward: one.support.toward } });
    known.condition ??= one.condition;
    known.confidence = Math.max(known.confidence, one.confidence);
  }
  return out;
}
