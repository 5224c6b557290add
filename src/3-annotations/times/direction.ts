/** Where the words around a time point: back or ahead. No parser: the nearest verb of the clause decides. */

const future =
  /^(?:will|would|won|shall|’ll|'ll|ll|next|upcoming|coming|until|till|planned|plans|plan|planning|scheduled|slated|due|expected|expects|expect|expire|expires|deadline|set|going|intends|intend|ahead|vowed|pledged|promised|promises|may|might|could|can|should|must|ordered|by|before)$/u;
const past =
  /^(?:said|told|was|were|had|did|met|began|began|came|went|took|gave|made|held|won|lost|fell|rose|saw|found|left|sent|spoke|wrote|became|got|kept|ran|hit|put|cut|led|sold|bought|thought|brought|fought|struck|shot|broke|grew|knew|threw|flew|drew|arose|since|ago|last|earlier|late|been|has|have|signed|opened|released)$/u;
const edForm = /^[a-z]{2,}(?:ed)$/u;
const notEd =
  /^(?:need|seed|speed|indeed|feed|united|hundred|exceed|proceed|succeed|breed|bleed|red|bed|wed|supposed)$/u;

function signal(word: string): 'past' | 'future' | null {
  if (future.test(word)) return 'future';
  if (past.test(word) || (edForm.test(word) && !notEd.test(word))) return 'past';
  return null;
}

const words = (text: string): string[] => text.toLowerCase().match(/[a-z]+|[’'][a-z]+/gu) ?? [];

/** Words looked at on either side. */
const reach = 12;

/**
 * Reads the words left of a time, nearest first, then those right of it up to the end of the sentence.
 * @param left text of the sentence before the time
 * @param right text of the sentence after it
 */
export function directionOf(left: string, right: string): 'past' | 'future' | null {
  const before = words(left.slice(-120)).slice(-reach).reverse();
  for (let i = 0; i < before.length; i++) {
    const word = before[i]!;
    // "to meet on Sunday": an infinitive looks ahead, unless its verb is itself past ("used to", "had to").
    if (word === 'to' && i > 0 && i < 6 && !/^(?:the|a|an|his|her|their|its|\d)$/u.test(before[i - 1]!)) {
      if (i + 1 < before.length && /^(?:used|had|forced|led)$/u.test(before[i + 1]!)) return 'past';
      if (infinitive(before[i - 1]!)) return 'future';
    }
    const found = signal(word);
    if (found) return found;
  }
  for (const word of words(right.slice(0, 120)).slice(0, reach)) {
    const found = signal(word);
    if (found) return found;
  }
  return null;
}

const bare =
  /^(?:be|meet|visit|begin|start|hold|take|leave|travel|vote|return|open|discuss|decide|announce|sign|give|make|go|come|attend|arrive|hear|present|speak|launch|resume|end|complete|report|release|respond|withdraw|submit|appear|finish|consider|join|host|send|pay|close|address|deliver|expire|testify)$/u;
const infinitive = (word: string): boolean => bare.test(word);
