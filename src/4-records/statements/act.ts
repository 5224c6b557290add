/** What a statement does: the act of its cue, unless the content says more. */
import type { Act } from '../../0-model/index.ts';
import type { Found } from './found.ts';

const future = /\b(?:will|would|shall|'ll|’ll|going to|won[’']t)\b/iu;
const mustOther = /\b(?:would|will|must|should)\s+have to\b|\b(?:must|should)\b/iu;
const firstPerson = /\b(?:I|we)\s+(?:will|shall|promise|pledge|vow|[’']ll)\b|\b(?:I|we)[’']ll\b/iu;

/** Plain verbs whose act depends on what is said. */
const plain = new Set([
  'say',
  'state',
  'note',
  'tell',
  'continue',
  'declare',
  'announce',
  'manner',
  'floating',
  'reveal',
  'according',
  'colon',
]);

export function actOf(found: Found, text: string): Act {
  const { kind } = found;
  if (found.negated && kind.negated) return kind.negated;
  if (found.rule.endsWith('told-to') && found.kind.id === 'tell') return 'demand';
  if (!plain.has(kind.id)) return kind.act;
  const content = found.content.map((span) => text.slice(span.start, span.end)).join(' ');
  if (/[?][”"’']*$/u.test(content)) return 'ask';
  if (firstPerson.test(content)) return 'promise';
  void future;
  void mustOther;
  return kind.act;
}
