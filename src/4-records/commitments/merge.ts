/** A commitment said three times is one, with three action spans. */
import type { Actor, Support } from '../../0-model/index.ts';
import type { Draftling } from './deed.ts';

const stop = new Set(
  'the a an of to in on by for with at from and or its their his her our that this these those it they he she we not be is are was were would will shall should must have has had absolutely all can do'.split(
    ' ',
  ),
);

/** Deeds that are one whatever word names them; the first word of a line stands for all. */
const families = `
answer reply respond response react reaction
withdraw withdrawal pull leave quit exit departure depart evacuate removal remove
cut reduce reduction slash trim shrink
expel expulsion oust deport
close closure shut
release free freeing
visit trip travel tour
meet meeting talks talk summit negotiate negotiations
return hand handover extradite extradition
pay payment compensate compensation
attack strike strikes bomb
disarm disarmament dismantle destroy scrap
help aid assist assistance support
resign step resignation
spare clemency pardon mercy commute reprieve
apologise apologize apology apologies
extend renew extension prolong
invade invasion
sanction sanctions
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const familyOf = new Map(families.flatMap((line) => line.map((word): [string, string] => [word, line[0]!])));

/** Verbs that leave the deed to their noun: "give an answer", "make a payment". */
const light = /^(?:give|make|take|provide|deliver|issue|launch|hold|conduct|carry|hand|offer|send|begin|start|keep)$/u;

/** Families stand for their words; of the others the first five letters: punish, punishment. */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const content = words.filter((word) => word.length > 1 && !stop.has(word));
  const bare = content.length > 1 && light.test(content[0]!) ? content.slice(1) : content;
  return [...new Set(bare.map((word) => familyOf.get(word) ?? word.slice(0, 5)))];
}

const heads = new Set(familyOf.values());
/** The word that names the deed: the first of a known family, else the first. */
const leadOf = (words: string[]): string => words.find((word) => heads.has(word)) ?? words[0] ?? '';

/** The same deed: the word that names one stands in the other; without a common due date half of the shorter is shared too. */
function alike(a: Draftling, b: Draftling): boolean {
  const other = stems(b.action[0]!.text);
  const due = a.due !== null && b.due !== null && a.due.value === b.due.value;
  return a.action.some((span) => {
    const one = stems(span.text);
    if (due && leadOf(one) === leadOf(other)) return true;
    const shared = one.filter((word) => other.includes(word)).length;
    const led = other.includes(leadOf(one)) || one.includes(leadOf(other));
    return led && shared / Math.min(one.length, other.length) >= 0.5;
  });
}

const sameDue = (a: Draftling, b: Draftling): boolean => !a.due || !b.due || a.due.value === b.due.value;

function sameSide(a: string[], b: string[], actors: Map<string, Actor>): boolean {
  const country = (id: string): string => actors.get(id)?.country ?? id;
  return a.some((id) => b.some((other) => country(id) === country(other)));
}

/** "X promised to find them. “We promise to punish them,” X said": the quotation is the promise just told, in its own words. */
function quotedAfter(known: Draftling, one: Draftling, text: string): boolean {
  if (one.kind !== 'promise' || known.rule !== one.rule || String(known.by) !== String(one.by)) return false;
  const between = text.slice(known.action.at(-1)!.end, one.action[0]!.start);
  return between.length < 80 && /^[^“”"`]{0,20}[.!?]\s+(?:“|``|")[^“”"`]*$/u.test(between);
}

/** A value that the first telling lacks, with the words it rests on. */
function takeOver(known: Draftling, one: Draftling, field: 'due' | 'toward' | 'condition'): void {
  const words = one.support[field];
  Object.assign(known, { [field]: one[field] });
  if (words) known.support = { ...known.support, [field]: words };
}

/** Values that grow with every telling rest on the words of each. */
function alsoRests(known: Support, more: Support, fields: readonly string[]): Support {
  const grown = { ...known };
  for (const field of fields) {
    const words = more[field];
    if (words) grown[field] = { ...words, ...known[field], spans: [...(known[field]?.spans ?? []), ...words.spans] };
  }
  return grown;
}

/** Merges in text order; what a later telling adds (a date, a condition) is kept. */
export function mergeCommitments(list: Draftling[], actors: Map<string, Actor>, text: string): Draftling[] {
  const out: Draftling[] = [];
  for (const one of list) {
    const known = out.find(
      (other) =>
        other.kind === one.kind &&
        sameDue(other, one) &&
        sameSide(other.obliged, one.obliged, actors) &&
        (alike(other, one) || quotedAfter(other, one, text)),
    );
    if (!known) {
      out.push(one);
      continue;
    }
    known.action = [...known.action, ...one.action];
    known.statements = [...new Set([...known.statements, ...one.statements])];
    known.support = alsoRests(known.support, one.support, ['action', 'statements']);
    if (!known.due && one.due) takeOver(known, one, 'due');
    if (!known.toward.length && one.toward.length) takeOver(known, one, 'toward');
    if (!known.condition && one.condition) takeOver(known, one, 'condition');
    known.confidence = Math.max(known.confidence, one.confidence);
  }
  return out;
}
